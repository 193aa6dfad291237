import { randomUUID } from "node:crypto";
import { forbidden, notFound, redirect } from "next/navigation";
import { nameOfficerAction } from "@/app/[trust]/committees/[committeeId]/officers/[post]/actions.ts";
import { officerOptions } from "@/app/[trust]/committees/officer-options.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { Select } from "@/components/ui/select.tsx";
import { can } from "@/lib/access.ts";
import { isPost } from "@/lib/committees/posts.ts";
import { readCommittee } from "@/lib/committees/read-committee.ts";
import { listContactsToChoose } from "@/lib/contacts/list-contacts-to-choose.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { today } from "@/lib/time.ts";

const questions = { chair: "Who chairs it?", secretary: "Who is its secretary?" };

export default async function NameOfficerPage(props: {
  params: Promise<{ trust: string; committeeId: string; post: string }>;
}) {
  const { trust, committeeId, post } = await props.params;
  const actor = await requireActor(trust);
  if (!isPost(post)) notFound();
  const { membership } = await requireMembership(trust);
  const committee = await readOr404(readCommittee(actor, committeeId));
  if (!can(actor, "committee:write", {})) forbidden();
  const at = `/${trust}/committees/${committeeId}`;
  if (committee.endedAt) redirect(at);
  const now = committee.officers[post];
  const contacts = await readOr404(listContactsToChoose(actor));
  return (
    <TrustPage
      trust={trust}
      title={questions[post]}
      current="committees"
      back={{ href: at, label: committee.name }}
      hasForm
    >
      <Form
        action={nameOfficerAction.bind(null, trust, committeeId, post)}
        title={questions[post]}
        place={membership.trustName}
        caption={committee.name}
        submitLabel="Save"
        hidden={{ id: randomUUID(), revision: String(committee.revision) }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <p>Now: {now ? now.name : "nobody named"}.</p>
        <Select
          name="contactId"
          label="From now on"
          placeholder="Nobody"
          defaultValue={now?.left ? undefined : now?.contactId}
          options={officerOptions(contacts)}
        />
        <p className="nhsuk-hint">
          Somebody who is missing can be{" "}
          <a className="nhsuk-link" href={`/${trust}/admin/contacts/new`}>
            added to the contacts
          </a>
          .
        </p>
        <DateInput name="startsOn" legend="Since when?" defaultValue={today()} />
      </Form>
    </TrustPage>
  );
}
