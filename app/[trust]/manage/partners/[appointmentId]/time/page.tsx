import { randomUUID } from "node:crypto";
import { HowRadios } from "@/app/[trust]/how-radios.tsx";
import {
  agreeTimeAction,
  recordTimeAction,
  takeBackRecordedTimeAction,
} from "@/app/[trust]/manage/partners/[appointmentId]/time/actions.ts";
import { LengthFields, TimeGivenFields } from "@/app/[trust]/time-given-fields.tsx";
import { TimeGivenList, TimeStandingList } from "@/app/[trust]/time-given-list.tsx";
import { readers } from "@/app/[trust]/time-given-readers.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { Form } from "@/components/form.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readPartnerTime, type TimeDetail } from "@/lib/time-given/read-time.ts";

const done = {
  agreed: "It is written down. The partner sees it beside the time they give.",
  recorded: "The time is written down.",
  "taken-back": "It is taken back, and counts for nothing any more.",
};

type Part = { trust: string; appointmentId: string; time: TimeDetail };

/** The time a partner gives, for whoever supports them: agreed, given, and written down for them. */
export default async function PartnerTimePage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust, appointmentId } = await props.params;
  const time = await readOr404(readPartnerTime(await requireActor(trust), appointmentId));
  const { partner, isOver } = time;
  const at = `manage/partners/${appointmentId}`;
  return (
    <TrustPage
      trust={trust}
      title={`Time ${partner} gives`}
      current="manage"
      back={{ href: `/${trust}/${at}`, label: partner }}
    >
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l">Time {partner} gives</h1>
      <p>
        Only {partner}, their line manager and whoever stands in see this. It is there to see whether the role
        asks more than was agreed, and never to compare partners. Nobody has to write time down.
      </p>
      <TimeStandingList time={time} />
      <TimeGivenList
        given={time.given}
        takeBack={({ id, how }) =>
          how === "themselves" ? null : (
            <Form
              action={takeBackRecordedTimeAction.bind(null, trust, appointmentId, id)}
              inline={`take-back-${id}`}
              submitLabel="Take back"
              variant="secondary"
              small
            />
          )
        }
      />
      {isOver ? (
        <p>This role has ended.</p>
      ) : (
        <>
          <Agree trust={trust} appointmentId={appointmentId} time={time} />
          <Record trust={trust} appointmentId={appointmentId} time={time} />
        </>
      )}
    </TrustPage>
  );
}

function Agree({ trust, appointmentId, time }: Part) {
  return (
    <section aria-labelledby="agree">
      <h2 className="nhsuk-heading-m" id="agree">
        Time you agreed for a month
      </h2>
      <Form
        // What holds is drawn afresh: a browser keeps what was typed before.
        key={time.position}
        action={agreeTimeAction.bind(null, trust, appointmentId)}
        inline="agree"
        submitLabel="Save what you agreed"
        hidden={{ id: randomUUID(), position: String(time.position) }}
      >
        <p>Leave both boxes empty if you agreed no time.</p>
        <LengthFields readers={readers.theirs} minutes={time.month.agreed} suffix=" a month" />
      </Form>
    </section>
  );
}

function Record({ trust, appointmentId, time }: Part) {
  return (
    <section aria-labelledby="record">
      <h2 className="nhsuk-heading-m" id="record">
        Write down time for them
      </h2>
      <Form
        action={recordTimeAction.bind(null, trust, appointmentId)}
        inline="record"
        submitLabel="Save this time"
        hidden={{ id: randomUUID() }}
      >
        <TimeGivenFields time={time} readers={readers.theirs} legend="Which day did they give it?" />
        <HowRadios />
      </Form>
    </section>
  );
}
