import { forbidden } from "next/navigation";
import { HowRadios } from "@/app/[trust]/how-radios.tsx";
import { recordProfileAction } from "@/app/[trust]/manage/partners/[appointmentId]/profile/actions.ts";
import { ProfileBoxes } from "@/app/[trust]/profile-boxes.tsx";
import { readers } from "@/app/[trust]/support-readers.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readPartnerPeople } from "@/lib/support/read-partner-people.ts";

export default async function RecordProfilePage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
}) {
  const { trust, appointmentId } = await props.params;
  const people = await readOr404(readPartnerPeople(await requireActor(trust), appointmentId));
  if (!people.mayManage && !(await wasSent())) forbidden();
  const { membership } = await requireMembership(trust);
  const { partner, profile, isSelf } = people;
  const back = { href: `/${trust}/manage/partners/${appointmentId}/people`, label: "Their people" };
  const title = `What ${partner.name} brings`;
  if (isSelf)
    return (
      <TrustPage trust={trust} title={title} current="manage" back={back}>
        <h1 className="nhsuk-heading-l">{title}</h1>
        <p>This is your own role. Write it on your own page.</p>
      </TrustPage>
    );
  return (
    <TrustPage trust={trust} title={title} current="manage" back={back} hasForm>
      <Form
        action={recordProfileAction.bind(null, trust, appointmentId)}
        title={title}
        place={membership.trustName}
        submitLabel="Record it"
        hidden={{ revision: String(profile?.revision ?? 0) }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <p>
          Record what {partner.name} told you, in their own words. {partner.name} gets a message, so that they
          can change what is not right.
        </p>
        <ProfileBoxes profile={profile} of="theirs" readers={readers.profile} />
        <HowRadios />
      </Form>
    </TrustPage>
  );
}
