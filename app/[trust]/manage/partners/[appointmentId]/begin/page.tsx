import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { TaskList } from "@/components/ui/task-list.tsx";
import { both } from "@/lib/answers/listed.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import type { Step } from "@/lib/needs/beginning.ts";
import { type Beginning, readBeginning } from "@/lib/needs/read-beginning.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";

const done = {
  appointed: "The partner is appointed. They and their line manager have a message.",
};

export default async function BeginPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust, appointmentId } = await props.params;
  const partner = await readOr404(readBeginning(await requireActor(trust), appointmentId));
  const at = `/${trust}/manage/partners/${appointmentId}`;
  const title = partner.wasServing ? "Steps that are left" : "First steps";
  return (
    <TrustPage
      trust={trust}
      title={`${title}: ${partner.name}`}
      current="manage"
      back={{ href: at, label: partner.name }}
    >
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          {partner.name}
          <span className="nhsuk-u-visually-hidden">: </span>
        </span>
        {title}
      </h1>
      <Lead partner={partner} />
      <TaskList
        items={partner.steps.map((step) => {
          const { title, hint, path } = wordsOf(step, partner);
          return {
            title,
            hint,
            href: partner.mayManage ? `/${trust}/${path}`.replace(/\/$/, "") : undefined,
            ...statusOf(step),
          };
        })}
      />
      <p>
        <a className="nhsuk-link" href={at}>
          Go to the page of {partner.name}
        </a>
      </p>
    </TrustPage>
  );
}

function Lead({ partner: { isDone, state, name, wasServing } }: { partner: Beginning }) {
  if (state === "ended")
    return (
      <InsetText>
        <p>The role of {name} has ended. This is what was done at its beginning.</p>
      </InsetText>
    );
  if (isDone)
    return (
      <InsetText>
        <p>All first steps are done.</p>
      </InsetText>
    );
  if (wasServing)
    return (
      <p>
        {name} was serving already. This is what Alongside has no record of yet. Take the steps in any order:
        what was in place before is on the page of {name}.
      </p>
    );
  return (
    <p>
      This is what a new partner needs from the trust first. Take the steps in any order, and come back to
      this page whenever you like: it stays until all are done.
    </p>
  );
}

function statusOf({ state }: Step): { status: string; colour?: "blue" } {
  if (state === "to_do") return { status: "To do", colour: "blue" };
  return { status: state === "done" ? "Done" : "Not needed" };
}

/** What the step is, where it is taken, and what became of it or why it matters. */
function wordsOf(step: Step, partner: Beginning): { title: string; hint: string; path: string } {
  const { title, done, toDo, path } = words[step.kind](step, partner);
  const day = step.on ? `On ${showShortDate(step.on)}. ` : "";
  return {
    title,
    hint: step.state === "done" ? `${day}${done}` : toDo,
    path: path.startsWith("committees") ? path : `manage/partners/${partner.appointmentId}/${path}`,
  };
}

type Words = { title: string; done: string; toDo: string; path: string };

const words: Record<Step["kind"], (step: Step, partner: Beginning) => Words> = {
  joining: ({ state }, { hasJoined }) => ({
    title: "Hand over a joining link",
    done: hasJoined ? "They have joined Alongside." : "The link is made. They have not used it yet.",
    toDo:
      state === "not_needed"
        ? "They gave no e-mail address. You can record for them what they say."
        : "With it they choose a password and see their role here.",
    path: hasJoined ? "" : "joining-link",
  }),
  induction: ({ state }) => ({
    title: "Begin their induction",
    done: "Each step says who does it and by when.",
    toDo:
      state === "not_needed"
        ? "They were serving already. You can still begin one."
        : "The trust’s steps become theirs, with who does each and by when.",
    path: "induction",
  }),
  meetings: ({ names }) => ({
    title: "Invite them to a committee or a first meeting",
    done: `Invited to ${both(names)}.`,
    toDo: "Choose a committee, then invite them to it or to one meeting.",
    path: "committees",
  }),
  introductions: ({ names, state }) => ({
    title: "Propose introductions",
    done: `Proposed: ${both(names)}.`,
    toDo:
      names.length > 0
        ? `Not proposed yet: ${both(names)}, who ${names.length === 1 ? "chairs" : "chair"} a committee of theirs.`
        : "To the chair of their committee, and to the people they will work with.",
    path: state === "done" ? "people" : "introductions/new",
  }),
  pairing: ({ names, state }) => ({
    title: "Ask a mentor or buddy",
    done: `Asked: ${both(names)}.`,
    toDo: "Somebody who knows the role from the inside.",
    path: state === "done" ? "people" : "pairings/new",
  }),
  deputy: ({ names }) => ({
    title: "Name who stands in for the line manager",
    done: `${both(names)} stands in.`,
    toDo: "So that somebody answers when the line manager is away.",
    path: "deputy",
  }),
  profile: (_, { name }) => ({
    title: "Write down what they bring",
    done: `What ${name} brings is shown when a seat or a task is filled.`,
    toDo: "Ask about their experience, skills and interests, and when they are free. They can also write it themselves.",
    path: "profile",
  }),
};
