import { type NextRequest, NextResponse } from "next/server";

/**
 * Gives every page its content security policy with a fresh nonce, the other security headers, and how it was
 * asked for (for the way back after signing in). It decides nothing about access: pages and actions do.
 */
export function proxy(request: NextRequest) {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  headers.set("x-alongside-path", request.nextUrl.pathname + request.nextUrl.search);
  headers.set("x-alongside-method", request.method === "HEAD" ? "GET" : request.method);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of securityHeaders) response.headers.set(name, value);
  if (process.env.PUBLIC_URL?.startsWith("https://")) {
    response.headers.set("strict-transport-security", "max-age=63072000; includeSubDomains");
  }
  return response;
}

/** Left out: static files, and the upload, whose body would be cut at 10 MB here; it sets what it needs itself. */
export const config = { matcher: ["/((?!_next/static/|operator/loads/upload$|icon\\.svg$).*)"] };

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

const securityHeaders: [string, string][] = [
  ["cache-control", "no-store"],
  ["x-content-type-options", "nosniff"],
  ["x-frame-options", "DENY"],
  // Never "no-referrer": browsers would then send `Origin: null` with a form, and our own forms would be refused.
  ["referrer-policy", "same-origin"],
  ["permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"],
  ["cross-origin-opener-policy", "same-origin"],
];
