import { randomUUID } from "node:crypto";
import { askPairingAction } from "@/app/[trust]/manage/partners/[appointmentId]/pairings/new/actions.ts";
import { PairingDates } from "@/app/[trust]/manage/partners/[appointmentId]/pairings/pairing-dates.tsx";
import { readers } from "@/app/[trust]/support-readers.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { Select } from "@/components/ui/select.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { pairingWords } from "@/lib/appointments/words.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { listPeopleToAsk, type PeopleToAsk } from "@/lib/support/list-people-to-ask.ts";
import type { PairingKind } from "@/prisma/generated/enums.ts";

export default async function AskPairingPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
  searchParams: Promise<{ kind?: string | string[] }>;
}) {
  const { trust, appointmentId } = await props.params;
  const kind: PairingKind = (await props.searchParams).kind === "buddy" ? "buddy" : "mentor";
  const choices = await readOr404(listPeopleToAsk(await requireActor(trust), appointmentId, kind));
  const { membership } = await requireMembership(trust);
  const { partner, people } = choices;
  const back = { href: `/${trust}/manage/partners/${appointmentId}/people`, label: "Their people" };
  const title = `Ask somebody to be a ${pairingWords[kind]}`;
  if ((choices.closed || people.length === 0) && !(await wasSent()))
    return (
      <TrustPage trust={trust} title={title} current="manage" back={back}>
        <h1 className="nhsuk-heading-l">{title}</h1>
        <p>{whyNobody(choices, kind)}</p>
      </TrustPage>
    );
  return (
    <TrustPage trust={trust} title={title} current="manage" back={back} hasForm>
      <Form
        action={askPairingAction.bind(null, trust, appointmentId)}
        title={title}
        place={membership.trustName}
        caption={partner}
        submitLabel="Ask them"
        hidden={{ id: randomUUID(), kind }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <p>
          Ask {partner} first whether they want a {pairingWords[kind]}. Whoever you ask sees their name and
          what you write here. After a yes, the two see how to reach one another.
        </p>
        <Select
          name="membershipId"
          label="Whom do you ask?"
          placeholder="Choose somebody"
          options={people.map(({ id, name, jobTitle, isPartner }) => ({
            value: id,
            label: [name, jobTitle ?? (isPartner ? "fellow partner" : null)].filter(Boolean).join(", "),
          }))}
        />
        <Textarea
          name="purpose"
          label="What are the two to do together?"
          hint="For example: meet once a month for the first half year, and talk over what happened at meetings. Do not write about patients."
          rows={4}
          readers={readers.pairing}
        />
        <PairingDates />
      </Form>
    </TrustPage>
  );
}

function whyNobody({ closed, partner }: PeopleToAsk, kind: PairingKind): string {
  if (closed === "paused") return `The role of ${partner} is paused. Ask once they are back.`;
  if (closed === "over") return `The role of ${partner} has ended.`;
  return kind === "mentor"
    ? "Nobody at this trust is a mentor. An admin can make somebody a mentor."
    : "There is no fellow partner and no mentor at this trust to ask at the moment.";
}
