import { nameOfSuccess, placeOf } from "@/app/[trust]/success/frame.ts";
import { MeasureList } from "@/app/[trust]/success/measure-list.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readSuccess, type Success } from "@/lib/success/read-success.ts";

/** What a partner and who supports them both call success: what waits for a yes, what holds, and what was. */
export default async function SuccessPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
}) {
  const { trust, appointmentId } = await props.params;
  const success = await readOr404(readSuccess(await requireActor(trust), appointmentId));
  const { isPartner, partner, isOver } = success;
  return (
    <TrustPage trust={trust} title={nameOfSuccess} current={placeOf(success)} back={backFrom(trust, success)}>
      <h1 className="nhsuk-heading-l">
        {!isPartner && <span className="nhsuk-caption-l">{partner}</span>}
        {nameOfSuccess}
      </h1>
      <p>
        {isPartner
          ? "How will you and the trust know that your role goes well? You or your line manager write it down in your own words. It holds once both of you agree. It is about what you and the trust do together, and never a mark for you."
          : `How will ${partner} and the trust know that the role goes well? Either of you writes it down in plain words. It holds once both agree. It is about what the two of you do together, and never a mark for a person.`}
      </p>
      {!isOver && (
        <ButtonLink href={`/${trust}/success/${appointmentId}/new`}>Write what success looks like</ButtonLink>
      )}
      {isOver && <p>This role has ended. What was agreed stays on record.</p>}
      {success.waiting.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m">Not agreed yet</h2>
          <MeasureList trust={trust} success={success} measures={success.waiting} none="" />
        </>
      )}
      <h2 className="nhsuk-heading-m">What both agreed</h2>
      <MeasureList
        trust={trust}
        success={success}
        measures={success.agreed}
        none={
          success.waiting.length > 0
            ? "Nothing is agreed yet."
            : "Nothing yet. Start with one thing: one is enough."
        }
      />
      {success.over.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m">Met or dropped</h2>
          <MeasureList trust={trust} success={success} measures={success.over} none="" />
        </>
      )}
    </TrustPage>
  );
}

function backFrom(trust: string, { isPartner, appointmentId, partner }: Success) {
  return isPartner
    ? { href: `/${trust}/partner`, label: "Your role" }
    : { href: `/${trust}/manage/partners/${appointmentId}`, label: partner };
}
