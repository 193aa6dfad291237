import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { earlierWords } from "@/lib/before/earlier-kinds.ts";
import { holdServingList, linesOf } from "@/lib/before/hold-serving-list.ts";
import type { Judged } from "@/lib/before/judge-lines.ts";
import { inTrust } from "@/lib/db.ts";
import { type Day, showShortDate } from "@/lib/time.ts";

export type UploadedList = Pick<Judged, "refused" | "here"> & {
  used: { at: Date; broughtIn: number } | null;
  /** Why nothing of the file could be read. */
  refusedBecause: string | null;
  /** Those that can be brought in, with every day in words, so that a wrong one is seen. */
  accepted: { line: number; name: string; isKnown: boolean; details: string[] }[];
  /** Sent back with the yes, so that nobody says yes to what they did not see. */
  lines: string;
};

/** What would become of each line of a list that the actor uploaded. Nothing is written. */
export async function readUploadedList(actor: Member, listId: string): Promise<UploadedList> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "appointment:make", {});
    const list = await holdServingList(tx, actor, listId);
    const { refused, here, used, refusedBecause } = list;
    const accepted = list.accepted.map((each) => ({
      line: each.line,
      name: each.name,
      isKnown: each.isKnown,
      details: [
        `${each.roleTitle}, since ${dayOrNot(each.startsOn)}${each.termEndsOn ? ` until ${showShortDate(each.termEndsOn)}` : ""}`,
        `Line manager: ${each.lineManager}`,
        ...(each.committees.length > 0 ? [`Sits on ${each.committees.join(", ")}`] : []),
        ...each.earlier.map(
          ({ kind, happenedOn, words }) =>
            `${earlierWords[kind]}${words ? ` (${words})` : ""}: ${dayOrNot(happenedOn)}`,
        ),
      ],
    }));
    return { accepted, refused, here, used, refusedBecause, lines: linesOf(list) };
  });
}

function dayOrNot(day: Day | null): string {
  return day ? showShortDate(day) : "not known";
}
