import { randomUUID } from "node:crypto";
import { WhoseRadios } from "@/app/[trust]/one-to-ones/whose-radios.tsx";
import { sayPromiseAction } from "@/app/[trust]/promises/[appointmentId]/[promise]/actions.ts";
import { nameOfPromises, placeOf, readers, reason } from "@/app/[trust]/promises/frame.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { Form } from "@/components/form.tsx";
import { Prose } from "@/components/prose.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { type PromiseDetail, readPromise } from "@/lib/promises/read-promises.ts";
import { canBeNotNeeded } from "@/lib/promises/rules.ts";
import { promiseTitles, saidKinds, stateWords } from "@/lib/promises/words.ts";
import { showShortDate } from "@/lib/time.ts";
import type { PromiseWordKind } from "@/prisma/generated/enums.ts";

const done = { said: "It is saved. The other side has a message." };

/** One promise: how it stands, what was said of it, and what the reader can say. */
export default async function PromisePage(props: {
  params: Promise<{ trust: string; appointmentId: string; promise: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust, appointmentId, promise } = await props.params;
  const detail = await readOr404(readPromise(await requireActor(trust), appointmentId, promise));
  const { membership } = await requireMembership(trust);
  const { standing, said, isPartner, partner } = detail;
  const title = promiseTitles[standing.promise];
  const at = `/${trust}/promises/${appointmentId}`;
  const options = choices(detail);
  const story = said.length > 0 && (
    <SummaryList
      rows={said.toReversed().map((each) => ({
        id: each.id,
        key: saidKinds[each.kind],
        value: (
          <>
            <p className="nhsuk-u-margin-bottom-1">
              {each.by}, {showShortDate(each.on)}
            </p>
            {each.words && <Prose text={each.words} />}
          </>
        ),
      }))}
    />
  );
  const stands = (
    <>
      <InsetText>
        <p>
          <strong>{stateWords[standing.state]}.</strong> {reason(detail, standing)}
        </p>
        {standing.dispute && !standing.dispute.answer && (
          <p>It counts as in place again once the trust has answered.</p>
        )}
      </InsetText>
      {story}
    </>
  );
  const banner = <DoneBanner done={(await props.searchParams).done} words={done} />;
  const page = {
    trust,
    title,
    current: placeOf(detail),
    back: { href: `${at}#${standing.promise}`, label: nameOfPromises(detail) },
  };
  if (detail.isOver || options.length === 0)
    return (
      <TrustPage {...page}>
        {banner}
        <h1 className="nhsuk-heading-l">{title}</h1>
        {stands}
        <p>
          {detail.isOver
            ? "This role has ended. What was said stays on record."
            : "There is nothing to say of it at the moment."}
        </p>
      </TrustPage>
    );
  return (
    <TrustPage {...page} hasForm>
      {banner}
      <Form
        // What was said makes way for a new form, with an id of its own.
        key={standing.position}
        action={sayPromiseAction.bind(null, trust, appointmentId, standing.promise)}
        title={title}
        place={membership.trustName}
        caption={isPartner ? undefined : partner}
        submitLabel="Save"
        hidden={{ id: randomUUID(), position: String(standing.position) }}
        cancel={{ href: at, label: "Cancel" }}
      >
        {stands}
        <Radios
          name="kind"
          legend={isPartner ? "What do you want to say?" : "What is to be written down?"}
          options={options}
        />
        <Textarea
          name="words"
          label={isPartner ? "Say more, if you want to" : "What the trust did, or why"}
          hint="Do not write about patients."
          rows={3}
          readers={readers(detail)}
        />
        {!isPartner && <WhoseRadios partner={partner} />}
      </Form>
    </TrustPage>
  );
}

/** What can be said of it as it stands. Who supports a partner can also write down what the partner said. */
function choices({
  standing,
  isPartner,
  partner,
}: PromiseDetail): { value: PromiseWordKind; label: string }[] {
  const { promise, state, dispute, notNeeded } = standing;
  const isDisputed = dispute !== null && !dispute.answer;
  const asksAgreement = notNeeded !== null && !notNeeded.agreed && !notNeeded.refused;
  const told = isPartner ? "" : `${partner} said: `;
  const theirs: { value: PromiseWordKind; label: string }[] = [
    ...(asksAgreement
      ? [
          { value: "not_needed_agreed" as const, label: `${told}I agree that it is not needed` },
          { value: "not_needed_refused" as const, label: `${told}It is needed, and this is why` },
        ]
      : []),
    ...(state === "in_place" || dispute ? [{ value: "confirmed" as const, label: `${told}This is so` }] : []),
    ...(isDisputed ? [] : [{ value: "did_not_happen" as const, label: `${told}This did not happen` }]),
  ];
  const trusts: { value: PromiseWordKind; label: string }[] = [
    ...(isDisputed ? [{ value: "answered" as const, label: "Answer what the partner said" }] : []),
    ...(canBeNotNeeded.includes(promise) && (!notNeeded || notNeeded.refused)
      ? [{ value: "not_needed" as const, label: "It is not needed, and this is why" }]
      : []),
  ];
  const either = notNeeded ? [{ value: "needed" as const, label: "It is needed after all" }] : [];
  return isPartner ? [...theirs, ...either] : [...trusts, ...either, ...theirs];
}
