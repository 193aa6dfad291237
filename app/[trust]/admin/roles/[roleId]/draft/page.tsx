import { openDraftPage } from "@/app/[trust]/admin/roles/[roleId]/draft/open-draft-page.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { TaskList, type TaskListItem } from "@/components/ui/task-list.tsx";
import { suggestedBody } from "@/lib/roles/default-sections.ts";
import type { RoleDraft } from "@/lib/roles/read-role-draft.ts";
import type { RoleSectionView } from "@/lib/roles/role-version-view.ts";

export default async function DraftPage(props: { params: Promise<{ trust: string; roleId: string }> }) {
  const { trust, draft, at } = await openDraftPage(props.params);
  const { version, missing } = draft;
  return (
    <TrustPage
      trust={trust}
      title={`${version.title}: draft of version ${version.number}`}
      current="admin"
      back={{ href: at, label: version.title }}
    >
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          Draft of version {version.number}
          <span className="nhsuk-u-visually-hidden">: </span>
        </span>
        {version.title}
      </h1>
      <p>Go through the parts in any order. What you save stays, and partners see it once you publish.</p>
      <InsetText>
        <p>Do not write anything that could identify a patient.</p>
      </InsetText>
      <h2 className="nhsuk-heading-m">The role</h2>
      <TaskList items={roleParts(draft, `${at}/draft`)} idPrefix="role" />
      <h2 className="nhsuk-heading-m">Sections</h2>
      <p>“Suggested words” are ours. Read each section, and change or leave out what does not fit.</p>
      <TaskList
        items={version.sections.map((section) => sectionPart(section, `${at}/draft`))}
        idPrefix="sections"
      />
      <p>
        <a className="nhsuk-link" href={`${at}/draft/sections/new`}>
          Add a section of your own
        </a>
      </p>
      <h2 className="nhsuk-heading-m">When it is ready</h2>
      <p>
        {missing.length === 0
          ? "Nothing is missing."
          : `${missing.length === 1 ? "1 thing is" : `${missing.length} things are`} still to do.`}{" "}
        Read it through once as a partner will see it.
      </p>
      <div className="nhsuk-button-group">
        <ButtonLink href={`${at}/preview`} variant="secondary">
          Preview as a partner sees it
        </ButtonLink>
        <ButtonLink href={`${at}/publication`} variant={missing.length === 0 ? "primary" : "secondary"}>
          Publish
        </ButtonLink>
      </div>
    </TrustPage>
  );
}

const toDo = { status: "To do", colour: "blue" as const };
const done = { status: "Done" };

function roleParts({ version, missing }: RoleDraft, at: string): TaskListItem[] {
  const lacks = (part: "basics" | "stance" | "tasks") => missing.some(({ where }) => where === part);
  const unsaid = missing.flatMap(({ where }) =>
    typeof where === "object" && "task" in where ? [where.task] : [],
  );
  const [task] = unsaid;
  return [
    {
      title: "Title, answering to, time and term",
      href: `${at}/basics`,
      ...(lacks("basics") ? toDo : done),
    },
    {
      title: "Strategic partner or representative",
      href: `${at}/stance`,
      ...(lacks("stance") ? toDo : done),
    },
    {
      title: "Tasks",
      href: `${at}/tasks`,
      hint: version.tasks.map(({ name }) => name).join(", ") || undefined,
      ...(lacks("tasks") || task ? toDo : done),
    },
  ];
}

function sectionPart(section: RoleSectionView, at: string): TaskListItem {
  const part = { title: section.heading, href: `${at}/sections/${section.id}` };
  if (section.leftOutBecause) return { ...part, status: "Left out" };
  if (!section.body) return { ...part, ...toDo };
  return section.body === suggestedBody(section.kind)
    ? { ...part, status: "Suggested words" }
    : { ...part, ...done };
}
