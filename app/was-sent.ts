import { headers } from "next/headers";

/**
 * Whether this page is drawn in answer to a form that was sent to it and refused, without script. It then draws the form
 * even where there is nothing left to do with it: what was typed stands in it, and so does what happened meanwhile.
 */
export async function wasSent(): Promise<boolean> {
  return (await headers()).get("x-alongside-method") === "POST";
}
