import { notFound } from "next/navigation";
import { BroughtIn } from "@/app/[trust]/partner/brought-in.tsx";
import { Help } from "@/app/[trust]/partner/help.tsx";
import { MyOneToOnes } from "@/app/[trust]/partner/my-one-to-ones.tsx";
import { MyPeople } from "@/app/[trust]/partner/my-people.tsx";
import { NextMeetingCard } from "@/app/[trust]/partner/next-meeting-card.tsx";
import { NextThings } from "@/app/[trust]/partner/next-things.tsx";
import { SixAnswers } from "@/app/[trust]/partner/six-answers.tsx";
import { Standing } from "@/app/[trust]/partner/standing.tsx";
import { Waiting } from "@/app/[trust]/partner/waiting.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { readPartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

const done = {
  agreed: "You agreed your role description. Your line manager can see that you did.",
  replied: "Thank you. Your reply is saved, and your line manager can see it.",
};

export default async function PartnerHomePage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust } = await props.params;
  const home = await readPartnerHome(await requireActor(trust));
  if (!home) notFound();
  return (
    <TrustPage trust={trust} title="Your role" current="partner" width="full">
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l nhsuk-u-margin-bottom-3">Your role</h1>
      <div className="grid gap-x-6 lg:grid-cols-3">
        <div className="lg:col-span-2">
          <NextMeetingCard trust={trust} home={home} />
          <Standing home={home} />
          <BroughtIn trust={trust} broughtIn={home.broughtIn} />
          <NextThings trust={trust} things={home.nextThings} unreadMessages={home.unreadMessages} />
          <SixAnswers trust={trust} home={home} />
        </div>
        <div>
          <MyPeople trust={trust} people={home.people} />
          <MyOneToOnes trust={trust} home={home} />
          <Waiting trust={trust} appointmentId={home.appointmentId} waiting={home.waiting} />
        </div>
      </div>
      <Help trust={trust} home={home} />
    </TrustPage>
  );
}
