import { nameOfRaised, placeOf } from "@/app/[trust]/raised/frame.ts";
import { RaisedList } from "@/app/[trust]/raised/raised-list.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readRaised } from "@/lib/points/read-raised.ts";

/** What a partner raised, anywhere, and what became of it. */
export default async function RaisedPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
}) {
  const { trust, appointmentId } = await props.params;
  const list = await readOr404(readRaised(await requireActor(trust), appointmentId));
  const title = nameOfRaised(list);
  const { isPartner, partner } = list;
  const back = isPartner
    ? { href: `/${trust}/partner`, label: "Your role" }
    : { href: `/${trust}/manage/partners/${appointmentId}`, label: partner };
  return (
    <TrustPage trust={trust} title={title} current={placeOf(list)} back={back}>
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>
        {isPartner
          ? "What you raised, at meetings, in other work or in conversations, and what the trust did with it. The trust owes you an answer to each: what it will do, then what changed, or why nothing did. You say whether it is enough."
          : "At meetings, in other work or in conversations. The trust owes an answer to each: what it will do, then what changed, or why nothing did. This is a record of what was heard, and claims nothing more."}
      </p>
      {list.may.raise && (
        <ButtonLink href={`/${trust}/raised/${appointmentId}/new`}>
          {isPartner ? "Write down something I raised" : "Write down something they raised"}
        </ButtonLink>
      )}
      <h2 className="nhsuk-heading-m">Waiting for the trust</h2>
      <RaisedList trust={trust} list={list} points={list.waiting} none="Nothing waits for the trust." />
      {list.partners.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m">
            {isPartner ? "Is the answer enough?" : "Answered, and not settled yet"}
          </h2>
          <RaisedList trust={trust} list={list} points={list.partners} none="" />
        </>
      )}
      {list.over.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m">Settled or taken back</h2>
          <RaisedList trust={trust} list={list} points={list.over} none="" />
        </>
      )}
    </TrustPage>
  );
}
