import "server-only";
import { forbidden, notFound } from "next/navigation";
import { NotAllowed, NotFound } from "@/lib/errors.ts";

/**
 * What a page reads: where it is absent, or another trust's, the page answers 404; where this person may not see
 * it, 403. Anything else that goes wrong stays an error.
 */
export async function readOr404<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof NotFound) notFound();
    if (error instanceof NotAllowed) forbidden();
    throw error;
  }
}
