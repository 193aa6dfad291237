import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { sayNeedAction } from "@/app/[trust]/partner/training/needs/new/actions.ts";
import { readers } from "@/app/[trust]/training-readers.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";

const title = "Say what training you need";

export default async function SayNeedPage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  if (!(await requireActor(trust)).appointmentId) notFound();
  const { membership } = await requireMembership(trust);
  const back = { href: `/${trust}/partner/training`, label: "Your training" };
  return (
    <TrustPage trust={trust} title={title} current="partner" back={back} hasForm>
      <Form
        action={sayNeedAction.bind(null, trust)}
        title={title}
        place={membership.trustName}
        submitLabel="Send"
        hidden={{ id: randomUUID() }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <p>
          Your line manager, and whoever stands in for them, are told. They answer with a day, or say why not.
        </p>
        <Textarea
          name="words"
          label="What would you like to learn, and what for?"
          hint="For example: a basic course about risk, so that I can follow the safety group. Do not write about patients."
          readers={readers.mine}
        />
      </Form>
    </TrustPage>
  );
}
