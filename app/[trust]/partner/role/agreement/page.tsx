import { randomUUID } from "node:crypto";
import { agreeRoleAction } from "@/app/[trust]/partner/role/agreement/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { WhatChanged } from "@/app/[trust]/what-changed.tsx";
import { ContactLines } from "@/components/contact-lines.tsx";
import { Form } from "@/components/form.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import type { HeldRole } from "@/lib/appointments/load-held-role.ts";
import { readMyRole } from "@/lib/appointments/read-my-role.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";

const title = "Agree your role description";

export default async function AgreeRolePage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  const role = await readOr404(readMyRole(await requireActor(trust)));
  const { version } = role;
  const back = { href: `/${trust}/partner/role`, label: "Your role description" };
  if (!version || !role.standing.waitingSince)
    return (
      <TrustPage trust={trust} title={title} current="partner" back={back}>
        <h1 className="nhsuk-heading-l">Nothing needs your agreement</h1>
        <p>{nothingWaits(role)}</p>
      </TrustPage>
    );
  return (
    <TrustPage trust={trust} title={title} current="partner" back={back} hasForm>
      <Form
        action={agreeRoleAction.bind(null, trust)}
        title={title}
        place={role.trustName}
        caption={`${version.title}, version ${version.number}`}
        submitLabel="I agree to this role description"
        hidden={{ id: randomUUID(), versionId: version.id }}
        cancel={{ href: back.href, label: "Not now" }}
      >
        <WhatChanged changes={role.changes} />
        <p>
          <a className="nhsuk-link" href={back.href}>
            Read all of it again
          </a>
        </p>
        <SomethingNotRight role={role} />
        <p>When you agree, we keep the date and tell your line manager.</p>
      </Form>
    </TrustPage>
  );
}

function SomethingNotRight({ role: { lineManager } }: { role: HeldRole }) {
  if (!lineManager)
    return (
      <InsetText>
        <p>If something is not right, talk to the trust before you agree. You need not agree today.</p>
      </InsetText>
    );
  return (
    <InsetText>
      <p>
        If something is not right, talk to <strong>{lineManager.name}</strong> before you agree. You need not
        agree today.
      </p>
      <p>
        <ContactLines
          email={lineManager.email}
          phone={lineManager.phone}
          none="Ask the trust how to reach them."
        />
      </p>
    </InsetText>
  );
}

function nothingWaits({ standing }: HeldRole): string {
  if (!standing.current) return "The trust has not published your role description yet.";
  if (!standing.agreed) return "You have nothing to agree at the moment.";
  return `You agreed version ${standing.agreed.number} on ${showShortDate(standing.agreed.on)}. If a new version needs your agreement, you get a message.`;
}
