import type { TrustTransaction } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import type { Asked } from "@/lib/invitations/load-asked.ts";

/**
 * The rows of a form about several partners in which something was chosen, each with who it is about. Refuses a form
 * in which nothing was, saying so, and one that is about somebody who is not asked to the meeting (any more). Throws
 * `NotFound` for somebody who is not there at all.
 */
export async function chosenAsked<T extends string>(
  tx: TrustTransaction,
  trustId: string,
  values: Readonly<Record<string, T | "">>,
  { asked, nothing }: { asked: readonly Asked[]; nothing: string },
): Promise<{ row: Asked; value: T }[]> {
  const chosen = Object.entries(values).filter(([, value]) => value !== "");
  const strangers = chosen.filter(([id]) => !asked.some(({ appointmentId }) => appointmentId === id));
  if (strangers.length > 0) {
    const partners = await tx.appointment.findMany({
      where: { trustId, id: { in: strangers.map(([id]) => id) } },
      select: { membership: { select: { name: true } } },
    });
    if (partners.length < strangers.length) throw new NotFound();
    const names = new Intl.ListFormat("en-GB").format(partners.map(({ membership }) => membership.name));
    throw new Refusal(
      `Not asked to this meeting: ${names}. Nothing was recorded. Open this page again to see who is.`,
    );
  }
  if (chosen.length === 0) throw new Refusal(nothing);
  return asked.flatMap((row) => {
    const [, value] = chosen.find(([id]) => id === row.appointmentId) ?? [];
    return value ? [{ row, value: value as T }] : [];
  });
}

/**
 * Whether a form about several partners was sent before: `sent` are the rows it made then. Refuses one that says
 * something else now, since what it made stays as it is.
 */
export function sentBefore<R extends { appointmentId: string }>(
  chosen: readonly { row: Asked; value: string }[],
  sent: readonly R[],
  chosenIn: (row: R) => string,
): boolean {
  if (sent.length === 0) return false;
  const saysSame = chosen.every(({ row, value }) =>
    sent.some((each) => each.appointmentId === row.appointmentId && chosenIn(each) === value),
  );
  if (saysSame) return true;
  throw new Refusal("This page is out of date: it was sent before. Open it again, and say it there.");
}
