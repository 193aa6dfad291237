import { readers } from "@/app/[trust]/admin/readers.ts";
import { Radios } from "@/components/ui/radios.tsx";
import { Select } from "@/components/ui/select.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import type { ContactToChoose } from "@/lib/contacts/list-contacts-to-choose.ts";
import type { TaskProfileDetails } from "@/lib/tasks/read-task-profile.ts";

/** The boxes of a task profile, empty or with what it says now. */
export function TaskFields({ task, contacts }: { task?: TaskProfileDetails; contacts: ContactToChoose[] }) {
  return (
    <>
      <TextInput
        name="name"
        label="Name of the task"
        hint="Such as “Member of the quality and safety committee”."
        defaultValue={task?.name}
        readers={readers.task}
      />
      <Textarea
        name="purpose"
        label="What it is for"
        hint="What a partner brings to it, and what it should change. Do not write anything that could identify a patient."
        rows={4}
        defaultValue={task?.purpose}
        readers={readers.task}
      />
      <TextInput
        name="time"
        label="How much time it takes"
        hint="Such as “2 hours, and 2 hours to prepare”."
        defaultValue={task?.time}
        readers={readers.task}
      />
      <TextInput
        name="frequency"
        label="How often"
        hint="Such as “every month, on the second Tuesday”."
        defaultValue={task?.frequency}
        readers={readers.task}
      />
      <Textarea
        name="preparation"
        label="How to prepare"
        hint="What to read or do before, and when they get it. If there is nothing, say so."
        rows={4}
        defaultValue={task?.preparation}
        readers={readers.task}
      />
      <Select
        name="contactId"
        label="Whom partners ask about it"
        hint="Chosen from your contacts."
        placeholder="Nobody named yet"
        options={contactOptions(task?.contact ?? null, contacts)}
        defaultValue={task?.contact?.id}
      />
      <Radios
        name="stance"
        legend="In this task, a partner is"
        hint="Partners see this where their role description says that it depends on the task."
        defaultValue={task?.stance ?? ""}
        options={[
          { value: "strategic", label: "A strategic partner" },
          { value: "representative", label: "A representative" },
          { value: "both", label: "Both" },
          { value: "", label: "Not said" },
        ]}
      />
    </>
  );
}

/** Those who can be chosen, and whoever is named now even if they have ended. */
function contactOptions(current: TaskProfileDetails["contact"], contacts: ContactToChoose[]) {
  const options = contacts.map(({ id, name, jobTitle }) => ({
    value: id,
    label: jobTitle ? `${name}, ${jobTitle}` : name,
  }));
  return current?.endedAt
    ? [{ value: current.id, label: `${current.name} (no longer a contact)` }, ...options]
    : options;
}
