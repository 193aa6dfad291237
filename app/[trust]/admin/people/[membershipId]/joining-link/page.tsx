import { makeJoiningLinkAction } from "@/app/[trust]/admin/people/[membershipId]/joining-link/actions.ts";
import { JoiningLinkPage } from "@/app/[trust]/joining-link-page.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readPerson } from "@/lib/people/read-person.ts";

export default async function PersonJoiningLinkPage(props: {
  params: Promise<{ trust: string; membershipId: string }>;
}) {
  const { trust, membershipId } = await props.params;
  const actor = await requireActor(trust);
  const person = await readOr404(readPerson(actor, membershipId));
  const at = `/${trust}/admin/people/${membershipId}`;
  return (
    <JoiningLinkPage
      trust={trust}
      actor={actor}
      person={person}
      action={makeJoiningLinkAction.bind(null, trust, membershipId)}
      current="admin"
      back={{ href: at, label: person.name }}
      changeHref={`${at}/details`}
    />
  );
}
