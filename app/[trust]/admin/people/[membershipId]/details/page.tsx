import { forbidden } from "next/navigation";
import { changePersonAction } from "@/app/[trust]/admin/people/[membershipId]/details/actions.ts";
import { ChangePersonForm } from "@/app/[trust]/change-person-form.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readPerson } from "@/lib/people/read-person.ts";

const title = "Change details";

export default async function ChangePersonPage(props: {
  params: Promise<{ trust: string; membershipId: string }>;
}) {
  const { trust, membershipId } = await props.params;
  const person = await readOr404(readPerson(await requireActor(trust), membershipId));
  if (!person.may.change) forbidden();
  const { membership } = await requireMembership(trust);
  const at = `/${trust}/admin/people/${membershipId}`;
  return (
    <TrustPage trust={trust} title={title} current="admin" back={{ href: at, label: person.name }} hasForm>
      <ChangePersonForm
        action={changePersonAction.bind(null, trust, membershipId)}
        title={title}
        place={membership.trustName}
        person={person}
        cancelHref={at}
      />
    </TrustPage>
  );
}
