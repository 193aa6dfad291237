import type { Duplex } from "node:stream";
import { FAILURE_HEADERS, failurePage } from "./failure-page.ts";

const STATUSES: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/**
 * What is not even a request (broken, or with enormous headers) has no response object: the page goes out by hand.
 * Returns the status that was sent, or null where nobody is there to read it.
 */
export function answerBroken(error: NodeJS.ErrnoException, socket: Duplex): number | null {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return null;
  }
  const status = STATUSES[error.code ?? ""] ?? 400;
  const page = failurePage(status);
  const headers = { ...FAILURE_HEADERS, "Content-Length": Buffer.byteLength(page), Connection: "close" };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${status} Bad Request\r\n${lines.join("\r\n")}\r\n\r\n${page}`);
  return status;
}
