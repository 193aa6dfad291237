import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { askForTimeAction } from "@/app/[trust]/manage/partners/[appointmentId]/no-time/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readNoTime } from "@/lib/time-requests/read-time-requests.ts";
import { neededFor } from "@/lib/time-requests/words.ts";

const title = "There is no time for this";

/** Says that there is no time for part of supporting a partner: from then on it waits for the trust’s sponsor. */
export default async function NoTimePage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
}) {
  const { trust, appointmentId } = await props.params;
  const { partner, isOver, left } = await readOr404(readNoTime(await requireActor(trust), appointmentId));
  const { membership } = await requireMembership(trust);
  const at = `/${trust}/manage/partners/${appointmentId}`;
  if (isOver && !(await wasSent())) redirect(at);
  return (
    <TrustPage trust={trust} title={title} current="manage" back={{ href: at, label: partner }} hasForm>
      <Form
        action={askForTimeAction.bind(null, trust, appointmentId)}
        title={title}
        place={membership.trustName}
        caption={partner}
        submitLabel="Ask the sponsor"
        hidden={{ id: randomUUID() }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <p>
          To find the time is the trust’s task, and not yours. From today this waits for the trust’s sponsor,
          and is not late with you. {partner} is told that you asked.
        </p>
        <Radios
          name="about"
          legend="What is there no time for?"
          options={left.map((value) => ({ value, label: capital(neededFor[value]) }))}
        />
        <Textarea
          name="words"
          label="What would it take?"
          hint="For example: an hour a month in my job plan. The sponsor is not told which partner this is about: leave the name out."
          rows={3}
          readers={`the sponsors here, ${partner}, and who supports them`}
        />
      </Form>
    </TrustPage>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
