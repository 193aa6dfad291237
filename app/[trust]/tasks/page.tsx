import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { TaskList, type TaskListItem } from "@/components/ui/task-list.tsx";
import { pairingWords } from "@/lib/appointments/words.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { standingInWords } from "@/lib/introductions/introduction-standing.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readinessWords } from "@/lib/readiness/words.ts";
import { listMyTasks, type MyTasks } from "@/lib/support/list-my-tasks.ts";
import { showShortDate, today } from "@/lib/time.ts";

const done = {
  accepted: "Thank you. The partner and those who support them have a message.",
  declined: "Thank you for saying so. Whoever asked you has a message.",
  ended: "It has ended. The partner and those who support them have a message.",
  arranged: "Saved. The partner has a message that says when and how.",
  reported: "Saved. The partner has a message.",
  step: "Thank you. It is written down that this step is done.",
  answered: "Thank you. The partner has a message.",
};

/** What waits for this person as a mentor, a buddy, the one who arranges an introduction or who agreed to do something. */
export default async function TasksPage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust } = await props.params;
  const tasks = await readOr404(listMyTasks(await requireActor(trust)));
  const lists = sections(tasks, trust).filter(({ items }) => items.length > 0);
  return (
    <TrustPage trust={trust} title="Your tasks" current="tasks">
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l">Your tasks</h1>
      {lists.length === 0 && (
        <>
          <p>Nothing waits for you at the moment.</p>
          <p>When somebody at the trust asks something of you, it is listed here, and you get a message.</p>
        </>
      )}
      {lists.map(({ heading, items }) => (
        <section key={heading}>
          <h2 className="nhsuk-heading-m">{heading}</h2>
          <TaskList items={items} idPrefix={heading.toLowerCase().replaceAll(/\W+/g, "-")} />
        </section>
      ))}
      {tasks.unreadMessages > 0 && (
        <p>
          <a className="nhsuk-link" href={`/${trust}/messages`}>
            {tasks.unreadMessages === 1 ? "Read 1 new message" : `Read ${tasks.unreadMessages} new messages`}
          </a>
        </p>
      )}
    </TrustPage>
  );
}

function sections(tasks: MyTasks, trust: string): { heading: string; items: TaskListItem[] }[] {
  const at = `/${trust}/tasks`;
  return [
    {
      heading: "Waiting for your answer",
      items: tasks.asked.map(({ id, kind, partner, askedBy, askedOn }) => ({
        title: `Can you be the ${pairingWords[kind]} of ${partner}?`,
        href: `${at}/pairings/${id}`,
        hint: `Asked by ${askedBy} on ${showShortDate(askedOn)}`,
        status: "To answer",
        colour: "yellow",
      })),
    },
    {
      heading: "Partners asked you",
      items: tasks.questions.map(({ id, askedBy, askedOn, standing }) => ({
        title: `What ${askedBy} asked`,
        href: `${at}/asked/${id}`,
        hint: `Asked on ${showShortDate(askedOn)}. Nobody else sees it`,
        status: standing.due
          ? `${standing.isLate ? "Was due" : "Answer by"} ${showShortDate(standing.due)}`
          : "To answer",
        colour: standing.isLate ? ("yellow" as const) : ("blue" as const),
      })),
    },
    {
      heading: "Partners raised",
      items: tasks.raised.map(({ id, appointmentId, partner, dueOn, isLate }) => ({
        title: `Respond to what ${partner} raised`,
        href: `/${trust}/raised/${appointmentId}/${id}`,
        hint: "You were asked to",
        status: `${isLate ? "Was due" : "By"} ${showShortDate(dueOn)}`,
        colour: isLate ? ("yellow" as const) : ("blue" as const),
      })),
    },
    {
      heading: "Introductions to arrange",
      items: tasks.toArrange.map(({ id, partner, contact, proposedOn }) => ({
        title: `Introduce ${partner} to ${contact}`,
        href: `${at}/introductions/${id}`,
        hint: `Since ${showShortDate(proposedOn)}`,
        status: "To arrange",
        colour: "yellow",
      })),
    },
    {
      heading: "Steps of inductions",
      items: tasks.steps.map(({ id, title, partner, dueOn, isLate }) => ({
        title,
        href: `/${trust}/steps/${id}`,
        hint: `For ${partner}`,
        status: `${isLate ? "Was due" : "By"} ${showShortDate(dueOn)}`,
        colour: isLate ? ("yellow" as const) : undefined,
      })),
    },
    {
      heading: "What the trust prepares",
      items: tasks.prepares.map(({ id, title, kind, dueOn, isLate }) => ({
        title,
        href: `/${trust}/readiness/${id}`,
        hint: kind ? readinessWords[kind] : "Not begun",
        status: `${isLate ? "Was due" : "By"} ${showShortDate(dueOn)}`,
        colour: isLate ? ("yellow" as const) : undefined,
      })),
    },
    {
      heading: "You agreed to do",
      items: tasks.agreed.map(({ id, words, partner, dueOn, agreedOn }) => ({
        title: words,
        href: `/${trust}/actions/${id}`,
        hint: `For ${partner}, agreed on ${showShortDate(agreedOn)}`,
        status: dueOn ? `${dueOn < today() ? "Was due" : "By"} ${showShortDate(dueOn)}` : "No day is set",
        colour: dueOn && dueOn < today() ? ("yellow" as const) : undefined,
      })),
    },
    {
      heading: "Have they met?",
      items: tasks.arranged.map(({ id, partner, contact, standing }) => {
        const day = standing.latest?.plannedOn;
        const isDue = !day || day < today();
        return {
          title: `${partner} and ${contact}`,
          href: `${at}/introductions/${id}`,
          hint: standingInWords(standing),
          status: isDue ? "Say whether they met" : "Coming",
          colour: isDue ? ("blue" as const) : undefined,
        };
      }),
    },
    {
      heading: "Partners you support",
      items: tasks.partners.map(({ id, kind, partner, since, reviewOn }) => {
        const isDue = reviewOn !== null && reviewOn <= today();
        return {
          title: partner,
          href: `${at}/pairings/${id}`,
          hint: `You are their ${pairingWords[kind]}${since ? ` since ${showShortDate(since)}` : ""}`,
          status: reviewOn
            ? `${isDue ? "Review it: due since" : "Review on"} ${showShortDate(reviewOn)}`
            : "No review is set",
        };
      }),
    },
  ];
}
