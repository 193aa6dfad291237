import { randomUUID } from "node:crypto";
import { forbidden, redirect } from "next/navigation";
import { sayItemAction } from "@/app/[trust]/readiness/[itemId]/standing/actions.ts";
import { placeOf, readinessReaders } from "@/app/[trust]/readiness/frame.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readReadinessItem } from "@/lib/readiness/read-readiness.ts";
import { today } from "@/lib/time.ts";

const title = "Say how it stands";

/** Says how one thing on the trust's list stands, and what shows it. */
export default async function SayItemPage(props: { params: Promise<{ trust: string; itemId: string }> }) {
  const { trust, itemId } = await props.params;
  const actor = await requireActor(trust);
  const item = await readOr404(readReadinessItem(actor, itemId));
  if (!item.may.say) forbidden();
  const { membership } = await requireMembership(trust);
  const at = `/${trust}/readiness/${itemId}`;
  if (item.endedOn && !(await wasSent())) redirect(at);
  const isDone = item.kind === "done";
  return (
    <TrustPage
      trust={trust}
      title={title}
      current={placeOf(actor)}
      back={{ href: at, label: "Back to it" }}
      hasForm
    >
      <Form
        action={sayItemAction.bind(null, trust, itemId)}
        title={title}
        place={membership.trustName}
        caption={item.title}
        submitLabel="Save"
        hidden={{ id: randomUUID(), position: String(item.position) }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <Radios
          name="kind"
          legend="How does it stand?"
          options={[
            ...(isDone
              ? [{ value: "reopened", label: "It has to be done again" }]
              : [{ value: "under_way", label: "It is under way" }]),
            { value: "done", label: isDone ? "It is still done" : "It is done" },
          ]}
        />
        <Textarea
          name="words"
          label="What shows it, or what is left?"
          hint="For example: the job plan of the patient safety lead has four hours a week for partners since May."
          rows={3}
          readers={readinessReaders}
        />
        <TextInput
          name="link"
          label="A link to what shows it (if there is one)"
          hint="In the trust’s own store. For example minutes, or a plan. It starts with https://"
          readers={readinessReaders}
        />
        <DateInput name="happenedOn" legend="Since when?" defaultValue={today()} />
      </Form>
    </TrustPage>
  );
}
