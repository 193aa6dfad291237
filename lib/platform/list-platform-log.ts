import { authorise } from "@/lib/access.ts";
import type { Operator } from "@/lib/actor.ts";
import { asOperator } from "@/lib/db.ts";
import { type Paged, rowsOf } from "@/lib/paging.ts";
import { platformSentence } from "@/lib/platform/platform-words.ts";

export type PlatformLogLine = {
  id: string;
  at: Date;
  sentence: string;
  /** What it was done to, where there is a page of it. */
  about: { kind: "organisation"; code: string } | { kind: "load"; id: string } | null;
};

/**
 * What was done to the platform, newest first, for the operator. Other operators are not named: their accounts are
 * their own.
 */
export async function listPlatformLog(actor: Operator, page: number): Promise<Paged<PlatformLogLine>> {
  return asOperator(null, async (tx) => {
    authorise(actor, "platform:read", {});
    const { read, ...at } = rowsOf(page, await tx.platformEntry.count());
    const entries = await tx.platformEntry.findMany({ orderBy: [{ at: "desc" }, { id: "desc" }], ...read });
    const organisations = await tx.organisation.findMany({
      where: { id: { in: entries.map(({ subjectId }) => subjectId) } },
      select: { id: true, code: true, name: true },
    });
    const rows = entries.map((entry): PlatformLogLine => {
      const organisation = organisations.find(({ id }) => id === entry.subjectId);
      return {
        id: entry.id,
        at: entry.at,
        sentence: platformSentence({
          who: whoDid(actor, entry),
          action: entry.action,
          about: organisation?.name ?? "",
        }),
        about: organisation
          ? { kind: "organisation", code: organisation.code }
          : entry.subjectKind === "organisation-load"
            ? { kind: "load", id: entry.subjectId }
            : null,
      };
    });
    return { rows, ...at };
  });
}

function whoDid(actor: Operator, entry: { actorKind: string; actorId: string | null }): string {
  if (entry.actorKind !== "operator") return "Somebody at the command line";
  return entry.actorId === actor.accountId ? "You" : "Another operator";
}
