import { notFound } from "next/navigation";
import { takeBackTimeAction } from "@/app/[trust]/partner/work/actions.ts";
import { TimeGivenList, TimeStandingList } from "@/app/[trust]/time-given-list.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { Form } from "@/components/form.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";
import { readMyTime, type TimeDetail } from "@/lib/time-given/read-time.ts";
import { type MyWork, readMyWork } from "@/lib/work/read-my-work.ts";
import { datesWords, kindWords, myPartWords } from "@/lib/work/work-words.ts";

const title = "Your other work";
const done = {
  given: "Your time is written down.",
  "taken-back": "It is taken back, and counts for nothing any more.",
};

/** A partner's work beside committees, and where the trust keeps it the time they give. */
export default async function MyWorkPage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust } = await props.params;
  const actor = await requireActor(trust);
  if (!actor.appointmentId) notFound();
  const work = await readOr404(readMyWork(actor));
  const time = await readOr404(readMyTime(actor));
  const open = work.filter(({ closedOn, part }) => !closedOn && (part === "asked" || part === "taking_part"));
  const past = work.filter((each) => !open.includes(each));
  return (
    <TrustPage
      trust={trust}
      title={title}
      current="partner"
      back={{ href: `/${trust}/partner`, label: "Your role" }}
    >
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>
        Projects, walk-rounds, staff training and reviews that you are asked to. You can also look at{" "}
        <a className="nhsuk-link" href={`/${trust}/work`}>
          all such work at this trust
        </a>
        .
      </p>
      {open.length === 0 ? <p>You are asked to none at the moment.</p> : <Works trust={trust} work={open} />}
      {past.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m">Before</h2>
          <Works trust={trust} work={past} />
        </>
      )}
      {time && <Time trust={trust} time={time} />}
    </TrustPage>
  );
}

function Works({ trust, work }: { trust: string; work: readonly MyWork[] }) {
  return (
    <ul className="nhsuk-list nhsuk-list--border">
      {work.map((each) => {
        const asks = each.part === "asked" && !each.closedOn;
        return (
          <li key={each.workId}>
            <a className="nhsuk-link" href={`/${trust}/work/${each.workId}${asks ? "/answer" : ""}`}>
              {each.name}
            </a>
            <div className="nhsuk-hint nhsuk-u-margin-bottom-0">
              {kindWords[each.kind]}. {datesWords(each)}.{each.contact && ` Speak to ${each.contact}.`}
            </div>
            <div>{standing(each)}</div>
          </li>
        );
      })}
    </ul>
  );
}

function standing({ part, closedOn, outcomes }: MyWork): string {
  const read = outcomes > 0 ? " You can read what came of it." : "";
  if (!closedOn) return `${myPartWords[part]}.${read}`;
  const took = part === "taking_part" || part === "ended" ? "" : "You did not take part. ";
  return `${took}Closed on ${showShortDate(closedOn)}.${read}`;
}

function Time({ trust, time }: { trust: string; time: TimeDetail }) {
  return (
    <section aria-labelledby="time">
      <h2 className="nhsuk-heading-m" id="time">
        Time you give
      </h2>
      <p>
        You need not write it down. Only you, your line manager and whoever stands in for them see it. It
        shows whether the role asks more of you than you agreed. Nobody is compared by it.
      </p>
      <TimeStandingList time={time} />
      <ButtonLink href={`/${trust}/partner/work/time/new`} variant="secondary">
        Write down time
      </ButtonLink>
      <h3 className="nhsuk-heading-s">What you wrote down</h3>
      <TimeGivenList
        given={time.given}
        takeBack={({ id }) => (
          <Form
            action={takeBackTimeAction.bind(null, trust, id)}
            inline={`take-back-${id}`}
            submitLabel="Take back"
            variant="secondary"
            small
          />
        )}
      />
    </section>
  );
}
