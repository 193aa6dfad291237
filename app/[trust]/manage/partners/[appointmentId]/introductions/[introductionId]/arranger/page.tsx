import { forbidden } from "next/navigation";
import { changeArrangerAction } from "@/app/[trust]/manage/partners/[appointmentId]/introductions/[introductionId]/arranger/actions.ts";
import { openIntroduction } from "@/app/[trust]/manage/partners/[appointmentId]/introductions/[introductionId]/open-introduction-page.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { Select } from "@/components/ui/select.tsx";
import { requireMembership } from "@/lib/identity/require-actor.ts";

const title = "Who arranges it";

export default async function ChangeArrangerPage(props: {
  params: Promise<{ trust: string; appointmentId: string; introductionId: string }>;
}) {
  const { trust, appointmentId, introductionId } = await props.params;
  const introduction = await openIntroduction(trust, appointmentId, introductionId);
  if (!introduction.mayManage && !(await wasSent())) forbidden();
  const { membership } = await requireMembership(trust);
  const { partner, contact, arranger, arrangers, revision } = introduction;
  const at = `/${trust}/manage/partners/${appointmentId}/introductions/${introductionId}`;
  return (
    <TrustPage
      trust={trust}
      title={title}
      current="manage"
      back={{ href: at, label: `${partner.name} and ${contact.name}` }}
      hasForm
    >
      <Form
        action={changeArrangerAction.bind(null, trust, appointmentId, introductionId)}
        title={title}
        place={membership.trustName}
        caption={`${partner.name} and ${contact.name}`}
        submitLabel="Save"
        hidden={{ revision: String(revision) }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <p>Now: {arranger.name}.</p>
        <Select
          name="arrangerId"
          label="Who arranges it?"
          placeholder="Choose somebody"
          options={arrangers
            .filter(({ id }) => id !== arranger.id)
            .map(({ id, name, jobTitle }) => ({
              value: id,
              label: jobTitle ? `${name}, ${jobTitle}` : name,
            }))}
        />
        <p>We tell them and {arranger.name}, with a message in Alongside.</p>
      </Form>
    </TrustPage>
  );
}
