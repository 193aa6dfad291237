import { notFound } from "next/navigation";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { RoleView } from "@/components/role-view.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readRoleVersion } from "@/lib/roles/read-role-version.ts";
import { showShortDate } from "@/lib/time.ts";

export default async function RoleVersionPage(props: {
  params: Promise<{ trust: string; roleId: string; versionId: string }>;
}) {
  const { trust, roleId, versionId } = await props.params;
  const version = await readOr404(readRoleVersion(await requireActor(trust), versionId));
  if (version.roleDescriptionId !== roleId) notFound();
  const { publication } = version;
  return (
    <TrustPage
      trust={trust}
      title={`${version.title}, version ${version.number}`}
      current="admin"
      back={{ href: `/${trust}/admin/roles/${roleId}`, label: "All versions" }}
    >
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          Version {version.number}
          <span className="nhsuk-u-visually-hidden">: </span>
        </span>
        {version.title}
      </h1>
      <p>
        {publication
          ? `Published on ${showShortDate(publication.publishedAt)}.`
          : "A draft: partners do not see it yet."}
      </p>
      <RoleView version={version} />
    </TrustPage>
  );
}
