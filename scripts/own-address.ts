import type { IncomingMessage } from "node:http";

/** Headers by which proxy.ts speaks to the pages; from outside they mean nothing. */
const INNER = ["x-nonce", "x-alongside-path", "x-alongside-method", "content-security-policy"];

/** What proxies say of a request, and anybody can: Alongside knows its address, and asks nobody for it. */
const FORWARDED = [
  "forwarded",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-forwarded-port",
  "x-forwarded-server",
];

/**
 * Makes a request say what is so, whatever stands in front and whatever somebody sent. A form is taken only where
 * its origin is the host, so a proxy that rewrites the host would have every form refused. Where people's address is
 * this machine itself, its other names stay (127.0.0.1, or the one a phone on the same network uses).
 */
export function sayOwnAddress(request: IncomingMessage, publicUrl: string): void {
  for (const name of [...INNER, ...FORWARDED]) delete request.headers[name];
  const { host, hostname } = new URL(publicUrl);
  if (hostname !== "localhost") request.headers.host = host;
}
