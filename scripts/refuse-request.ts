import type { IncomingMessage } from "node:http";

/** What Alongside is asked by. The framework throws at some other methods, and nothing here is asked for with any. */
export const METHODS = ["GET", "HEAD", "POST", "OPTIONS"];

/** An upload asks by itself which page it comes from, and leads back there with words. */
const UPLOADS = /^\/operator\/loads\/upload(\?|$)/;

/**
 * What no page has to look at: the status to refuse a request with, or null where it goes on. It must not reach the
 * framework, which answers each of these with a failure of its own. An address that names a host as well (as to a proxy)
 * is read for its path alone, since every host we are asked for is us.
 */
export function refusalOf(request: IncomingMessage, publicUrl: string): 400 | 403 | 405 | null {
  const { method = "", url = "" } = request;
  if (!METHODS.includes(method)) return 405;
  const path = pathOf(url);
  if (path === null) return 400;
  request.url = path;
  return method === "POST" && !UPLOADS.test(path) && isFromElsewhere(request, publicUrl) ? 403 : null;
}

function pathOf(url: string): string | null {
  const path = url.startsWith("/") ? url : withoutHost(url);
  if (!path?.startsWith("/")) return null;
  try {
    decodeURIComponent(path.split("?", 1)[0] ?? "");
    return path;
  } catch {
    return null;
  }
}

function withoutHost(url: string): string | null {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** Whether a browser says that a page of another site sends this. What does not say is asked further in, with words. */
function isFromElsewhere({ headers }: IncomingMessage, publicUrl: string): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return false;
  if (!URL.canParse(origin)) return true;
  const own = new URL(publicUrl);
  return origin !== own.origin && !(own.hostname === "localhost" && new URL(origin).host === host);
}
