import type { IncomingMessage, OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { FAILURE_HEADERS, failurePage, needsPage } from "./failure-page.ts";

/** Headers of the replaced answer that still hold: what it set, what it says about trying again, its number. */
const KEPT = new Set([
  "set-cookie",
  "clear-site-data",
  "strict-transport-security",
  "retry-after",
  "allow",
  "x-request-id",
]);

/**
 * Watches one answer until its headers are due. If it is a failure that a person would see bare, the answer
 * is taken over: the page is sent in its place and whatever else is written to it is dropped. `isAway` is
 * asked about every 500, which becomes a 503 where the database is what failed, and a 413 where the form was
 * too large.
 */
export function replaceFailure(
  request: IncomingMessage,
  response: ServerResponse,
  isAway: () => Promise<boolean>,
): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  const write = response.write.bind(response) as (...args: unknown[]) => boolean;
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
  const flushHeaders = response.flushHeaders.bind(response);
  const { accept = "", rsc, "next-action": action } = request.headers;
  const fromScript = rsc !== undefined || action !== undefined;
  let taken = false;

  const send = (status: number) => {
    if (response.headersSent || response.destroyed) return;
    for (const name of response.getHeaderNames()) if (!KEPT.has(name)) response.removeHeader(name);
    const page = failurePage(status);
    for (const [name, value] of Object.entries(FAILURE_HEADERS)) response.setHeader(name, value);
    response.setHeader("Content-Length", Buffer.byteLength(page));
    if (status === 503 && !response.hasHeader("Retry-After")) response.setHeader("Retry-After", "60");
    // What is left of a body that nobody reads must not be taken for the next request.
    if (!request.complete) response.setHeader("Connection", "close");
    writeHead(status);
    end(request.method === "HEAD" ? undefined : page);
  };

  const takeOver = (status: number, type: OutgoingHttpHeader | undefined): boolean => {
    if (taken) return true;
    if (response.headersSent) return false;
    const contentType = String(type ?? response.getHeader("content-type") ?? "");
    if (!needsPage({ status, contentType, accept, fromScript })) return false;
    taken = true;
    if (status === 500) void isAway().then((away) => send(away ? 503 : isTooLarge(request) ? 413 : 500));
    else send(status);
    return true;
  };

  response.writeHead = ((status: number, ...rest: unknown[]) => {
    if (takeOver(status, contentTypeIn(rest.at(-1)))) return response;
    return writeHead(status, ...rest);
  }) as ServerResponse["writeHead"];
  response.flushHeaders = () => {
    if (!takeOver(response.statusCode, undefined)) flushHeaders();
  };
  response.write = ((...args: unknown[]) => {
    if (!takeOver(response.statusCode, undefined)) return write(...args);
    callBack(args);
    return true;
  }) as ServerResponse["write"];
  response.end = ((...args: unknown[]) => {
    if (!takeOver(response.statusCode, undefined)) return end(...args);
    callBack(args);
    return response;
  }) as ServerResponse["end"];
}

/** The framework answers 500 to a form that is larger than it takes; the limit is its own, 1 MB. */
function isTooLarge(request: IncomingMessage): boolean {
  const { "content-length": length, "content-type": type = "" } = request.headers;
  return (
    Number(length) > 1_048_576 && /^(multipart\/form-data|application\/x-www-form-urlencoded)/i.test(type)
  );
}

/** The content type among headers handed to `writeHead` itself, as an object or as a flat list. */
function contentTypeIn(headers: unknown): OutgoingHttpHeader | undefined {
  if (Array.isArray(headers)) {
    const at = headers.findIndex((name, i) => i % 2 === 0 && String(name).toLowerCase() === "content-type");
    return at < 0 ? undefined : String(headers[at + 1]);
  }
  if (typeof headers !== "object" || headers === null) return undefined;
  const found = Object.entries(headers as OutgoingHttpHeaders).find(
    ([name]) => name.toLowerCase() === "content-type",
  );
  return found?.[1];
}

/** Whoever writes to an answer that was taken over still waits to hear that the writing is done. */
function callBack(args: unknown[]): void {
  const last = args.at(-1);
  if (typeof last === "function") process.nextTick(last as () => void);
}
