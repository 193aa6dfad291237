import type { RouteIds, Visitor } from "../../guards/route.ts";
import { runScript } from "./run-script.ts";
import { openSession } from "./sessions.ts";

/** A trust with one of everything, and the cookie of each of its people. */
export type WorldForBrowsers = {
  ids: RouteIds;
  sessions: Record<"admin" | "manager" | "sponsor" | "mentor" | "partner" | "former", string>;
};

/** Words that stand in that trust's pages and nowhere else. */
export const wordsOfThatTrust = ["Noor New", "Chris Chair", "Mona Manager", "Parking", "By the door."];

/** Makes such a trust, through the product's own functions. Its list of training, or its induction, can be left empty. */
export function makeWorld(
  ...without: ("without-training" | "without-induction" | "without-success" | "without-readiness")[]
): WorldForBrowsers {
  return JSON.parse(runScript("tests/e2e/support/own-world-process.ts", ...without));
}

/** The cookie with which a visitor comes, or null for somebody who is not signed in. */
export async function sessionOf(world: WorldForBrowsers, visitor: Visitor): Promise<string | null> {
  if (visitor === "anonymous") return null;
  if (visitor === "stranger") return openSession("manager@demo.example");
  if (visitor === "operator") return openSession("operator@demo.example");
  return world.sessions[visitor];
}
