import { randomUUID } from "node:crypto";
import type { SayPromise } from "@/lib/promises/say-promise.ts";
import type { PromiseWordKind } from "@/prisma/generated/enums.ts";

/** What saying something of a promise sends. */
export function saying(kind: PromiseWordKind, change: Partial<SayPromise> = {}): SayPromise {
  return { id: randomUUID(), position: 0, kind, words: "", how: "themselves", ...change };
}
