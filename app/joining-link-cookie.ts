import "server-only";
import { cookies } from "next/headers";
import { isHttps } from "@/lib/env.ts";

/** A link to join or to a step of an induction, that was made a moment ago, and by whom. */
type LinkAtHand = { madeBy: string; linkId: string; path: string };

// Not "alongside-…": next-auth joins every cookie whose name begins with the session cookie's into one token.
const name = "joining-link";
const minutesAtHand = 10;

/**
 * Keeps a new link in the browser of whoever made it, for ten minutes, so that it can be shown, and shown
 * again when the page under `path` is loaded again. It is kept nowhere else: not in an address, not on the server.
 */
export async function keepLinkAtHand(path: string, link: LinkAtHand): Promise<void> {
  (await cookies()).set(name, JSON.stringify(link), {
    httpOnly: true,
    sameSite: "strict",
    secure: isHttps(),
    path,
    maxAge: minutesAtHand * 60,
  });
}

/** The path of the link with this id, if this person made it in this browser a moment ago. */
export async function linkAtHand(madeBy: string, linkId: string | undefined): Promise<string | null> {
  const kept = (await cookies()).get(name)?.value;
  if (!kept) return null;
  try {
    const link = JSON.parse(kept) as Partial<LinkAtHand>;
    const isTheirs = link.madeBy === madeBy && link.linkId === linkId;
    return isTheirs && /^\/sign-in\/(join|step)\/[\w/-]+$/.test(link.path ?? "") ? (link.path ?? null) : null;
  } catch {
    return null;
  }
}
