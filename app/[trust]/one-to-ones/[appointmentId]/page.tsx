import { Agenda } from "@/app/[trust]/one-to-ones/[appointmentId]/agenda.tsx";
import { OwedList } from "@/app/[trust]/one-to-ones/[appointmentId]/owed-list.tsx";
import { Coming, HowOften, Past } from "@/app/[trust]/one-to-ones/[appointmentId]/talks.tsx";
import { nameOfTheirPage, placeOf } from "@/app/[trust]/one-to-ones/frame.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { pageNumber } from "@/app/page-number.ts";
import { ButtonLink } from "@/components/ui/button.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOneToOnes } from "@/lib/one-to-ones/read-one-to-ones.ts";
import { readOr404 } from "@/lib/page-read.ts";

const done = {
  planned: "It is planned. The other of you has a message.",
  "agenda-added": "It is on the agenda. The other of you finds it here.",
  "agenda-changed": "The agenda is changed.",
  rhythm: "How often is saved. The partner has a message.",
};

export default async function OneToOnesPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
  searchParams: Promise<{ done?: string | string[]; page?: string | string[] }>;
}) {
  const { trust, appointmentId } = await props.params;
  const { done: code, page } = await props.searchParams;
  const two = await readOr404(readOneToOnes(await requireActor(trust), appointmentId, pageNumber(page)));
  const title = nameOfTheirPage(two);
  const back = two.isPartner
    ? { href: `/${trust}/partner`, label: "Your role" }
    : { href: `/${trust}/manage/partners/${appointmentId}`, label: two.partner };
  return (
    <TrustPage trust={trust} title={title} current={placeOf(two)} back={back}>
      <DoneBanner done={code} words={done} />
      <h1 className="nhsuk-heading-l">{title}</h1>
      <Coming trust={trust} two={two} />
      <Agenda trust={trust} two={two} />
      <section aria-labelledby="owed">
        <h2 className="nhsuk-heading-m" id="owed">
          What you owe each other
        </h2>
        <OwedList
          trust={trust}
          heading={two.isPartner ? "What the trust owes you" : `What the trust owes ${two.partner}`}
          none="Nothing at the moment."
          owed={two.owed.byTrust}
        />
        <OwedList
          trust={trust}
          heading={two.isPartner ? "What you said you would do" : `What ${two.partner} said they would do`}
          none="Nothing at the moment."
          owed={two.owed.byPartner}
        />
        {!two.isOver && (
          <ButtonLink href={`/${trust}/one-to-ones/${appointmentId}/actions/new`} variant="secondary">
            Write down what you agreed
          </ButtonLink>
        )}
      </section>
      {two.isPartner && (
        <p>
          <a className="nhsuk-link" href={`/${trust}/partner/notes`}>
            Your own notes
          </a>{" "}
          are for you alone.
        </p>
      )}
      <Past trust={trust} two={two} />
      <HowOften trust={trust} two={two} />
    </TrustPage>
  );
}
