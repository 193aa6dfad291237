import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { answerCorrection } from "@/lib/corrections/answer-correction.ts";
import { readRecordedFor } from "@/lib/corrections/read-recorded-for.ts";
import type { RecordKind } from "@/lib/corrections/recorded.ts";
import { recordCorrection, sayCorrection } from "@/lib/corrections/say-correction.ts";
import { today } from "@/lib/time.ts";
import type { DemoPartner } from "./meeting-history.ts";
import { daysAgo } from "./when.ts";

/** What partners say is not right in what was written down for them: answered either way, and waiting. */
export async function seedHarboursideCorrections(
  manager: Member,
  { margaret, arthur }: Record<"margaret" | "arthur", DemoPartner>,
): Promise<void> {
  const [first, second] = await recordsOf(margaret, "attendance");
  const missed = randomUUID();
  await daysAgo(20, () =>
    sayCorrection(margaret.actor, "attendance", first ?? "", {
      id: missed,
      words: "I was there, at the back.",
    }),
  );
  await daysAgo(18, () =>
    answerCorrection(manager, margaret.appointmentId, missed, {
      kind: "put_right",
      words: "You were. The secretary has it in the minutes, and I have put it right there too.",
    }),
  );
  const late = randomUUID();
  await daysAgo(17, () =>
    sayCorrection(margaret.actor, "attendance", second ?? "", {
      id: late,
      words: "I had to leave after ten minutes. I would not call that being there.",
    }),
  );
  await daysAgo(16, () =>
    answerCorrection(manager, margaret.appointmentId, late, {
      kind: "stands",
      words:
        "You were at the start and you raised the bells, so we keep it as it is. Your words stand beside it.",
    }),
  );
  const [agreed] = await recordsOf(arthur, "agreement");
  await daysAgo(4, () =>
    recordCorrection(manager, arthur.appointmentId, "agreement", agreed ?? "", {
      id: randomUUID(),
      words: "I agreed to two meetings a month and not to three.",
      how: "phone",
      happenedOn: today(),
    }),
  );
}

async function recordsOf({ actor, appointmentId }: DemoPartner, kind: RecordKind): Promise<string[]> {
  const { records } = await readRecordedFor(actor, appointmentId);
  return records.filter((each) => each.kind === kind).map(({ id }) => id);
}
