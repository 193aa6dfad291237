import { Problem } from "../problem.ts";
import { MEASURED } from "./rows.ts";
import { PLAIN } from "./site-copy.ts";

/** Bytes by which script's own copy of a page may differ: names of files, and of the page itself. */
const LEEWAY = 100;

/** A home as the server sends it to whoever the token is of, without compression. */
export async function fetchPage(url: string, last: string, token = MEASURED.partnerToken): Promise<string> {
  const answer = await fetch(`${url}/${MEASURED.shortName}/${last}`, {
    headers: { cookie: `alongside=${token}`, "accept-encoding": "identity" },
    redirect: "manual",
  });
  if (answer.status !== 200)
    throw new Problem(`/${last} answered ${answer.status}.`, "Nothing was measured.");
  return answer.text();
}

/**
 * Fails unless the plain page is the home with another address: what people see is the same to the letter, and all of
 * it has as many bytes.
 */
export function requireSame(home: string, plain: string): void {
  const [seen, seenPlain] = [whatIsSeen(home), whatIsSeen(plain)];
  const apart = Math.abs(Buffer.byteLength(home) - Buffer.byteLength(plain));
  if (seen === seenPlain && apart <= LEEWAY) return;
  throw new Problem(
    `The plain page is not the partner's home: ${seen === seenPlain ? "" : "other words, "}${apart} bytes apart.`,
    `Correct scripts/bench/site-copy.ts, which makes /${PLAIN}.`,
  );
}

/** The page without its scripts, its nonce, the names of its files and the ids that its forms are given each time. */
export function whatIsSeen(page: string): string {
  return page
    .replace(/<script\b[^>]*>.*?<\/script>/gs, "")
    .replace(/<link\b[^>]*>/g, "")
    .replace(/ nonce="[^"]*"/g, "")
    .replace(/(<input type="hidden" name="id" value=")[0-9a-f-]{36}"/g, '$1"');
}
