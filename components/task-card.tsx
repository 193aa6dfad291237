import { ContactLines } from "@/components/contact-lines.tsx";
import { Prose } from "@/components/prose.tsx";
import { Card } from "@/components/ui/card.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import type { RoleTaskView } from "@/lib/roles/role-version-view.ts";

const stances = {
  strategic: "A strategic partner",
  representative: "A representative",
  both: "Both a strategic partner and a representative",
  by_task: null,
};

/** One of a partner's tasks: why, how often, how much time, what to prepare, whom to ask. */
export function TaskCard({ task, saysStance }: { task: RoleTaskView; saysStance: boolean }) {
  const stance = saysStance && task.stance ? stances[task.stance] : null;
  return (
    <Card heading={task.name} headingLevel={3} headingSize="s">
      <Prose text={task.purpose} />
      <SummaryList
        border={false}
        rows={[
          { key: "Time", value: task.time },
          { key: "How often", value: task.frequency },
          { key: "To prepare", value: <Prose text={task.preparation} /> },
          ...(stance ? [{ key: "You are here as", value: stance }] : []),
          ...(task.contact ? [{ key: "Whom to ask", value: <Contact contact={task.contact} /> }] : []),
        ]}
      />
    </Card>
  );
}

function Contact({ contact }: { contact: NonNullable<RoleTaskView["contact"]> }) {
  return (
    <>
      {contact.name}
      {contact.jobTitle && `, ${contact.jobTitle}`}
      {(contact.email || contact.phone) && <br />}
      <ContactLines email={contact.email} phone={contact.phone} />
    </>
  );
}
