import { randomUUID } from "node:crypto";
import { DoneBanner } from "@/app/done-banner.tsx";
import { linkAtHand } from "@/app/joining-link-cookie.ts";
import { OperatorPage } from "@/app/operator/operator-page.tsx";
import { nameFirstAdminAction } from "@/app/operator/organisations/[code]/first-admin/actions.ts";
import { Form } from "@/components/form.tsx";
import { JoiningSlip } from "@/components/joining-slip.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { env } from "@/lib/env.ts";
import { requireOperator } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showDateTime } from "@/lib/time.ts";
import { type FirstAdminDetail, readFirstAdmin } from "@/lib/trusts/read-first-admin.ts";

type Named = NonNullable<FirstAdminDetail["admin"]>;

export default async function FirstAdminPage(props: {
  params: Promise<{ code: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { code } = await props.params;
  const { done } = await props.searchParams;
  const operator = await requireOperator();
  const { organisationName, shortName, admin } = await readOr404(readFirstAdmin(operator, code));
  const title = `The first admin of ${organisationName}`;
  const back = { href: `/operator/organisations/${code}`, label: organisationName };
  const frame = { title, back, current: "organisations" as const };
  if (!admin)
    return (
      <OperatorPage {...frame}>
        <h1 className="nhsuk-heading-l">{title}</h1>
        <p>
          Somebody has joined this trust. From now on its own admins name people and make their links, and you
          see nothing inside it.
        </p>
      </OperatorPage>
    );
  const path = await linkAtHand(operator.accountId ?? "", admin.link?.id);
  if (path && admin.link)
    return (
      <OperatorPage {...frame}>
        <DoneBanner done={done} words={{ opened: `${organisationName} is open, as /${shortName}.` }} />
        <JoiningSlip
          address={env().PUBLIC_URL + path}
          name={admin.name}
          email={admin.email}
          trustName={organisationName}
          until={showDateTime(admin.link.expiresAt)}
        />
      </OperatorPage>
    );
  return (
    <OperatorPage {...frame} hasForm>
      <Form
        action={nameFirstAdminAction.bind(null, code)}
        title={title}
        place="Operator"
        submitLabel="Make a new link"
        hidden={{ id: randomUUID() }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <Standing admin={admin} />
        <AdminFields admin={admin} />
      </Form>
    </OperatorPage>
  );
}

function Standing({ admin }: { admin: Named }) {
  return (
    <InsetText>
      <p>
        {admin.name} has not joined yet.{" "}
        {admin.link
          ? `Their link works until ${showDateTime(admin.link.expiresAt)}, and cannot be shown again. If you make a new one, that one stops working.`
          : "Their link is too old to use. Make them a new one."}
      </p>
    </InsetText>
  );
}

function AdminFields({ admin }: { admin: Named }) {
  const readers = "this trust’s managers and admins, and you until somebody has joined";
  return (
    <>
      <p>
        Somebody else, or a slip in the address? Change it here: the person named before can then not join.
      </p>
      <TextInput name="adminName" label="Their name" defaultValue={admin.name} readers={readers} />
      <TextInput
        name="adminEmail"
        type="email"
        label="Their e-mail address"
        defaultValue={admin.email}
        readers={readers}
      />
    </>
  );
}
