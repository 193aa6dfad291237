import { randomUUID } from "node:crypto";
import { endAppointmentAction } from "@/app/[trust]/manage/partners/[appointmentId]/ending/actions.ts";
import { EndedRole } from "@/app/[trust]/manage/partners/[appointmentId]/ending/ended-role.tsx";
import { WhatIsOpen } from "@/app/[trust]/manage/partners/[appointmentId]/ending/what-is-open.tsx";
import { readers } from "@/app/[trust]/manage/partners/[appointmentId]/readers.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { Form } from "@/components/form.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { readHandover } from "@/lib/appointments/read-handover.ts";
import { endedAsWords, reasonHint } from "@/lib/appointments/words.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate, today } from "@/lib/time.ts";
import type { EndedAs } from "@/prisma/generated/enums.ts";

const title = "End the role";
const done = { ended: "Saved. Everybody it concerns has a message." };
const ways: EndedAs[] = ["completed", "left", "withdrawn"];

export default async function EndAppointmentPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust, appointmentId } = await props.params;
  const partner = await readOr404(readHandover(await requireActor(trust), appointmentId));
  const { membership } = await requireMembership(trust);
  const { name, ending, termEndsOn, handover } = partner;
  const at = `/${trust}/manage/partners/${appointmentId}`;
  const banner = <DoneBanner done={(await props.searchParams).done} words={done} />;
  const frame = { trust, current: "manage" as const, back: { href: at, label: name } };
  if (ending?.hasCome)
    return (
      <TrustPage {...frame} title={`The role of ${name} has ended`}>
        {banner}
        <EndedRole partner={partner} trust={trust} appointmentId={appointmentId} />
      </TrustPage>
    );
  return (
    <TrustPage {...frame} title={title} hasForm>
      {banner}
      <Form
        action={endAppointmentAction.bind(null, trust, appointmentId)}
        title={title}
        place={membership.trustName}
        caption={name}
        submitLabel={ending ? "Bring the end forward" : title}
        variant="warning"
        hidden={{ id: randomUUID() }}
        cancel={{ href: at, label: "Cancel" }}
      >
        {ending && (
          <InsetText>
            <p>
              The last day of {name} is recorded: <strong>{showShortDate(ending.lastDay)}</strong>. Here you
              can bring it forward. If they stay longer, appoint them again from the day after.
            </p>
          </InsetText>
        )}
        <WhatIsOpen handover={handover} name={name} />
        <h2 className="nhsuk-heading-m">The end</h2>
        <DateInput
          name="lastDay"
          legend="What is their last day?"
          hint={`Today or a day gone by: the trust’s pages close to ${name} as soon as you press the button. A day to come: they stay open to the end of that day.${termEndsOn ? ` The agreed term ends on ${showShortDate(termEndsOn)}.` : ""}`}
          defaultValue={ending ? null : today()}
        />
        <Radios
          name="endedAs"
          legend="How does it end?"
          options={ways.map((value) => ({ value, label: endedAsWords[value] }))}
          defaultValue={ending?.endedAs}
        />
        <Textarea
          name="reason"
          label="Why (if it helps to have it written down)"
          hint={reasonHint}
          rows={3}
          defaultValue={ending?.reason}
          readers={readers.reason}
        />
        <Textarea
          name="thanks"
          label="Your thanks (if you like)"
          hint="In your own words: what they gave, and what changed because of it. Do not write about patients. It stays in the record that they keep."
          rows={5}
          defaultValue={ending?.thanks}
          readers={readers.thanks}
        />
        <p>
          {name} can go on reading their own record, and take a copy of it. This cannot be turned back: if
          they come back, appoint them again.
        </p>
      </Form>
    </TrustPage>
  );
}
