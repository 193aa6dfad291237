import { randomUUID } from "node:crypto";
import { publishHandbookAction } from "@/app/[trust]/admin/handbook/publication/actions.ts";
import { readers } from "@/app/[trust]/handbook-readers.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { readHandbookDraft } from "@/lib/handbook/read-handbook.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";

const title = "Publish the handbook";

export default async function PublishHandbookPage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  const { pages, last, seen } = await readOr404(readHandbookDraft(await requireActor(trust)));
  const { membership } = await requireMembership(trust);
  const back = { href: `/${trust}/admin/handbook`, label: "Handbook" };
  const count = pages.length === 1 ? "the page" : `the ${pages.length} pages`;
  return (
    <TrustPage trust={trust} title={title} current="admin" back={back} hasForm>
      <Form
        action={publishHandbookAction.bind(null, trust)}
        title={title}
        place={membership.trustName}
        submitLabel="Publish"
        hidden={{ id: randomUUID(), after: String(last?.number ?? 0), seen }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <p>
          It becomes version {(last?.number ?? 0) + 1}. Every partner has a message, and is asked to say that
          they read it{last ? ", also those who read an earlier one" : ""}.
        </p>
        <Radios
          name="kind"
          legend="What do partners read?"
          defaultValue={last?.link || pages.length === 0 ? "link" : "pages"}
          options={[
            ...(pages.length > 0 ? [{ value: "pages", label: `What is written here: ${count}` }] : []),
            {
              value: "link",
              label: "The handbook our trust has elsewhere",
              conditional: (
                <>
                  <TextInput
                    name="link"
                    type="url"
                    label="Link to it"
                    hint="It starts with https://"
                    defaultValue={last?.link}
                    readers={readers.everyone}
                  />
                  <DateInput
                    name="linkDatedOn"
                    legend="Which date is on it? (if there is one)"
                    defaultValue={last?.linkDatedOn}
                  />
                </>
              ),
            },
          ]}
        />
        <Textarea
          name="whatChanged"
          label={last ? "What changed?" : "What is it?"}
          hint={last ? "For those who read it before." : "For example: our first handbook for partners."}
          rows={3}
          readers={readers.everyone}
        />
      </Form>
    </TrustPage>
  );
}
