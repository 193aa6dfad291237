import { randomUUID } from "node:crypto";
import { readers } from "@/app/[trust]/admin/readers.ts";
import { openDraftPage } from "@/app/[trust]/admin/roles/[roleId]/draft/open-draft-page.ts";
import { publishVersionAction } from "@/app/[trust]/admin/roles/[roleId]/publication/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import type { Missing } from "@/lib/roles/missing-from-draft.ts";
import type { RoleDraft } from "@/lib/roles/read-role-draft.ts";

export default async function PublicationPage(props: { params: Promise<{ trust: string; roleId: string }> }) {
  const { trust, roleId, draft, at, place, back } = await openDraftPage(props.params);
  const { version, missing } = draft;
  const title = `Publish version ${version.number}`;
  if (missing.length > 0)
    return (
      <TrustPage trust={trust} title={`${title}: not ready yet`} current="admin" back={back}>
        <h1 className="nhsuk-heading-l">Not ready to publish yet</h1>
        <p>Before you publish version {version.number}:</p>
        <ul className="nhsuk-list nhsuk-list--bullet">
          {missing.map((each) => (
            <li key={each.what}>
              <a className="nhsuk-link" href={whereToGive(each, trust, at)}>
                {each.what}
              </a>
            </li>
          ))}
        </ul>
        <ButtonLink href={`${at}/draft`}>Go back to the draft</ButtonLink>
      </TrustPage>
    );
  const first = version.number === 1;
  return (
    <TrustPage trust={trust} title={title} current="admin" back={back} hasForm>
      <Form
        action={publishVersionAction.bind(null, trust, roleId, version.id)}
        title={title}
        place={place}
        caption={version.title}
        submitLabel={title}
        hidden={{ id: randomUUID(), seen: draft.fingerprint, ...(first ? { kind: "major" } : {}) }}
        cancel={{ href: back.href, label: "Not yet" }}
      >
        <p>
          Once published, this version is what partners are asked to agree, so its words stay as they are. To
          change something later, you start the next version.
        </p>
        <p>
          <a className="nhsuk-link" href={`${at}/preview`}>
            Read it once more as a partner will
          </a>
        </p>
        {!first && <WhatKind />}
        <WhoIsTold holders={draft.holders} />
      </Form>
    </TrustPage>
  );
}

function WhatKind() {
  return (
    <>
      <Radios
        name="kind"
        legend="What kind of change is it?"
        options={[
          {
            value: "major",
            label: "It needs partners’ agreement",
            hint: "Something changes in what you ask of them or in what they can expect. Every partner who holds this role is asked to agree again.",
          },
          {
            value: "minor",
            label: "Only the wording changes",
            hint: "It means the same as before. Partners are told, and need not agree again.",
          },
        ]}
      />
      <Textarea
        name="whatChanged"
        label="What changed?"
        hint="Tell partners in a sentence or two, so that they need not search for it."
        rows={4}
        readers={readers.publication}
      />
    </>
  );
}

function WhoIsTold({ holders }: { holders: RoleDraft["holders"] }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">Who will be told</h2>
      {holders.length === 0 ? (
        <p>No partner holds this role yet, so nobody is told.</p>
      ) : (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {holders.map((holder) => (
            <li key={holder.id}>{holder.name}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The page where what is missing can be given. */
function whereToGive({ where }: Missing, trust: string, at: string): string {
  if (typeof where === "string") return `${at}/draft/${where}`;
  return "task" in where
    ? `/${trust}/admin/task-profiles/${where.task}`
    : `${at}/draft/sections/${where.section}`;
}
