import { Prose } from "@/components/prose.tsx";
import { readProse } from "@/components/read-prose.ts";
import { TaskCard } from "@/components/task-card.tsx";
import { ContentsList } from "@/components/ui/contents-list.tsx";
import { DoDontList } from "@/components/ui/do-dont-list.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import type { RoleSectionView, RoleVersionView } from "@/lib/roles/role-version-view.ts";

const notYet = "Not written yet";

const stances = {
  strategic: "You are a strategic partner.",
  representative: "You are a representative.",
  both: "You are both a strategic partner and a representative.",
  by_task: "It depends on the task: each task below says which you are.",
};

/**
 * One version of a role description as a partner reads it, on a screen or on paper: what the role is for first,
 * the words in force and no others. The page brings the title.
 */
export function RoleView({ version }: { version: RoleVersionView }) {
  const of = (...kinds: RoleSectionView["kind"][]) =>
    version.sections.filter((section) => kinds.includes(section.kind));
  const purpose = of("purpose");
  const expectations = of("expected", "not_expected");
  const others = version.sections.filter(
    (section) => !purpose.includes(section) && !expectations.includes(section),
  );
  return (
    <>
      <ContentsList
        items={[
          ...purpose.map(contentsItem),
          { href: "#at-a-glance", label: "Your role at a glance" },
          { href: "#stance", label: "Strategic partner or representative" },
          { href: "#tasks", label: "Your tasks" },
          ...[...expectations, ...others].map(contentsItem),
        ]}
      />
      {purpose.map((section) => (
        <Section key={section.id} section={section} />
      ))}
      <AtAGlance version={version} />
      <StanceInWords version={version} />
      <h2 className="nhsuk-heading-m" id="tasks">
        Your tasks
      </h2>
      {version.tasks.length === 0 && <p>No tasks have been chosen yet.</p>}
      {version.tasks.map((task) => (
        <TaskCard key={task.taskProfileId} task={task} saysStance={version.stance === "by_task"} />
      ))}
      <Expectations sections={expectations} />
      {others.map((section) => (
        <Section key={section.id} section={section} />
      ))}
    </>
  );
}

function contentsItem(section: RoleSectionView) {
  return { href: `#${section.id}`, label: section.heading };
}

function AtAGlance({ version }: { version: RoleVersionView }) {
  return (
    <>
      <h2 className="nhsuk-heading-m" id="at-a-glance">
        Your role at a glance
      </h2>
      <SummaryList
        rows={[
          { key: "You are responsible to", value: version.responsibleTo || notYet },
          { key: "You are accountable to", value: version.accountableTo || notYet },
          { key: "Time", value: version.timeExpected || notYet },
          { key: "How long the role lasts", value: version.term || notYet },
        ]}
      />
    </>
  );
}

function StanceInWords({ version }: { version: RoleVersionView }) {
  return (
    <>
      <h2 className="nhsuk-heading-m" id="stance">
        Strategic partner or representative
      </h2>
      <p>
        <strong>{version.stance ? stances[version.stance] : notYet}</strong>
      </p>
      <Prose text={version.stanceMeaning} />
      {version.speaksFor && (
        <>
          <h3 className="nhsuk-heading-s">For whom you speak</h3>
          <Prose text={version.speaksFor} />
        </>
      )}
    </>
  );
}

/** Two lists side by side in meaning where both were written as lists; else as they were written. */
function Expectations({ sections }: { sections: RoleSectionView[] }) {
  const [expected, notExpected, ...more] = sections;
  const items = expected && listItems(expected);
  const notItems = notExpected && listItems(notExpected);
  const two = expected?.kind === "expected" && notExpected?.kind === "not_expected";
  if (!two || !items || !notItems || more.length > 0)
    return sections.map((section) => <Section key={section.id} section={section} />);
  return (
    <>
      <span id={expected.id} />
      <span id={notExpected.id} />
      <DoDontList
        headingLevel={2}
        expected={{ heading: expected.heading, items }}
        notExpected={{ heading: notExpected.heading, items: notItems }}
      />
    </>
  );
}

function listItems(section: RoleSectionView): string[] | null {
  const [list, ...more] = readProse(section.body);
  return list?.kind === "list" && more.length === 0 ? [...new Set(list.lines)] : null;
}

function Section({ section }: { section: RoleSectionView }) {
  return (
    <>
      <h2 className="nhsuk-heading-m" id={section.id}>
        {section.heading}
      </h2>
      {section.leftOutBecause ? (
        <p>
          <strong>Left out, because:</strong> {section.leftOutBecause}
        </p>
      ) : (
        <Prose text={section.body || notYet} />
      )}
    </>
  );
}
