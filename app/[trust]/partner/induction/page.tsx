import { notFound } from "next/navigation";
import { PlanSections } from "@/app/[trust]/plan-parts.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readMyPlan } from "@/lib/induction/read-plan.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";

const title = "Your induction";
const done = { done: "Thank you. It is written down that this is done." };

/** What a partner's induction is: what is theirs, what the trust does for them, and how far it is. */
export default async function MyInductionPage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust } = await props.params;
  const actor = await requireActor(trust);
  if (!actor.appointmentId) notFound();
  const plan = await readOr404(readMyPlan(actor));
  const at = `/${trust}`;
  return (
    <TrustPage
      trust={trust}
      title={title}
      current="partner"
      back={{ href: `${at}/partner`, label: "Your role" }}
    >
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l">{title}</h1>
      {plan.begun ? (
        <p>
          {plan.progress.settled} of {plan.progress.all} steps are done. {plan.begun.by} began it on{" "}
          {showShortDate(plan.begun.on)}. Your line manager sees the same.
        </p>
      ) : (
        <p>Your induction has not begun. When it does you get a message, and its steps are here.</p>
      )}
      <PlanSections
        plan={plan}
        actionOf={({ id, isMine, standing }) =>
          isMine && standing.kind === "now"
            ? { href: `${at}/steps/${id}`, label: "Say that it is done" }
            : null
        }
      />
      <p className="no-print">
        Also for the first weeks: <Other href={`${at}/handbook`} label="the handbook" />,{" "}
        <Other href={`${at}/partner/training`} label="your training" /> and{" "}
        <Other href={`${at}/partner/people`} label="the people around you" />.
      </p>
    </TrustPage>
  );
}

function Other({ href, label }: { href: string; label: string }) {
  return (
    <a className="nhsuk-link" href={href}>
      {label}
    </a>
  );
}
