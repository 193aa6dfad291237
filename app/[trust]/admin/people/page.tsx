import { sentence } from "@/app/[trust]/sentence.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { pageLinks, pageNumber } from "@/app/page-number.ts";
import { ButtonLink } from "@/components/ui/button.tsx";
import { Pagination } from "@/components/ui/pagination.tsx";
import { Table } from "@/components/ui/table.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { listPeople, type PersonSummary } from "@/lib/people/list-people.ts";
import { roleWords } from "@/lib/people/role-grants.ts";

export default async function PeoplePage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
}) {
  const { trust } = await props.params;
  const actor = await requireActor(trust);
  const list = await readOr404(listPeople(actor, pageNumber((await props.searchParams).page)));
  const at = `/${trust}/admin/people`;
  const isAdmin = actor.roles.includes("admin");
  return (
    <TrustPage
      trust={trust}
      title="People"
      current="admin"
      back={isAdmin ? { href: `/${trust}/admin`, label: "Set up" } : undefined}
      width="full"
    >
      <h1 className="nhsuk-heading-l">People</h1>
      <p className="max-w-reading">
        Everybody this trust knows in Alongside, and what they may do here. Whether somebody uses Alongside at
        another trust is not known here.
      </p>
      {isAdmin && <ButtonLink href={`${at}/new`}>Name a person</ButtonLink>}
      <Table
        caption="People at this trust"
        captionHidden
        head={["Name", "Job title", "Roles here", "Signing in"]}
        rows={list.people.map((person) => ({
          id: person.id,
          cells: [
            <a className="nhsuk-link" href={`${at}/${person.id}`} key="name">
              {person.name}
            </a>,
            person.jobTitle ?? "",
            rolesInWords(person),
            joiningWords[person.joining],
          ],
        }))}
      />
      <Pagination {...pageLinks(at, list)} />
    </TrustPage>
  );
}

const joiningWords: Record<PersonSummary["joining"], string> = {
  joined: "Signs in",
  "link made": "Has a link, not used yet",
  "not yet": "Does not sign in",
};

function rolesInWords({ roles, isPartner }: PersonSummary): string {
  const held = [...(isPartner ? ["Patient Safety Partner"] : []), ...roles.map((role) => roleWords[role])];
  return held.length > 0 ? sentence(held.join(", ")) : "None";
}
