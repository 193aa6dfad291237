import { randomUUID } from "node:crypto";
import { forbidden, redirect } from "next/navigation";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { closeWorkAction } from "@/app/[trust]/work/[workId]/closing/actions.ts";
import { readers } from "@/app/[trust]/work/readers.ts";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { can } from "@/lib/access.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readWork } from "@/lib/work/read-work.ts";

const title = "Close this work";

export default async function CloseWorkPage(props: { params: Promise<{ trust: string; workId: string }> }) {
  const { trust, workId } = await props.params;
  const actor = await requireActor(trust);
  const { membership } = await requireMembership(trust);
  const work = await readOr404(readWork(actor, workId));
  if (!can(actor, "work:write", {})) forbidden();
  const at = `/${trust}/work/${workId}`;
  if (work.closedOn && !(await wasSent())) redirect(at);
  return (
    <TrustPage trust={trust} title={title} current="committees" back={{ href: at, label: work.name }} hasForm>
      <Form
        action={closeWorkAction.bind(null, trust, workId)}
        title={title}
        place={membership.trustName}
        caption={work.name}
        submitLabel="Close this work"
        hidden={{ id: randomUUID(), revision: String(work.revision) }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <p>
          Close it when it is finished or given up. Partners who take part have a message. Those who were
          asked and have not answered need not any more. It cannot be opened again.
        </p>
        <Textarea
          name="words"
          label="What came of it?"
          hint="Say also what did not change, and why. It cannot be changed later; more can be added. Do not write about patients."
          readers={readers.outcome}
        />
      </Form>
    </TrustPage>
  );
}
