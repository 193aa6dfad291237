import "server-only";
import { headers } from "next/headers";
import { env } from "@/lib/env.ts";

/**
 * Whether what was sent comes from one of our own pages. A browser names the site a form was sent from; anything but
 * ours is refused, and so is a request without that name. Where our own address is this machine itself, its other
 * addresses are ours too: 127.0.0.1, or the one a phone on the same network uses.
 */
export async function isFromOurPage(): Promise<boolean> {
  const sent = await headers();
  const origin = sent.get("origin");
  if (!origin || !URL.canParse(origin)) return false;
  const own = new URL(env().PUBLIC_URL);
  return origin === own.origin || (own.hostname === "localhost" && new URL(origin).host === sent.get("host"));
}
