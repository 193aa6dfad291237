import { headers } from "next/headers";

/**
 * Whether this page answers a form that was just sent without script. It is then drawn with its form, even where there
 * is nothing left to send, so that what was typed is not lost.
 */
export async function wasSent(): Promise<boolean> {
  return (await headers()).get("x-alongside-method") === "POST";
}
