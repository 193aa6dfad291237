import { expect, test } from "vitest";
import { Refusal } from "@/lib/errors.ts";
import { takeTurns } from "@/lib/identity/take-turns.ts";

/** Work that goes on until it is let go. */
function held() {
  let go = () => {};
  const done = new Promise<void>((settle) => {
    go = settle;
  });
  return { go, done };
}

test("two work at once, sixty wait, and more are asked to come again; afterwards it is free again", async () => {
  const { go, done } = held();
  let running = 0;
  let most = 0;
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await done;
    running -= 1;
  };
  const all = Array.from({ length: 70 }, () => takeTurns(work));
  const ends = Promise.allSettled(all);
  go();
  const refused = (await ends).flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
  expect(refused).toHaveLength(8);
  for (const reason of refused) expect(reason).toBeInstanceOf(Refusal);
  expect(most).toBe(2);
  expect(await takeTurns(async () => "mine")).toBe("mine");
});

test("work that fails leaves its place to the next", async () => {
  const fails = () => takeTurns(() => Promise.reject(new Error("no")));
  const ends = await Promise.allSettled([fails(), fails(), fails(), takeTurns(async () => "mine")]);
  expect(ends.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected", "fulfilled"]);
});
