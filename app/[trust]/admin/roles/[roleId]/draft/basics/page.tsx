import { readers } from "@/app/[trust]/admin/readers.ts";
import { changeBasicsAction } from "@/app/[trust]/admin/roles/[roleId]/draft/basics/actions.ts";
import { openDraftPage } from "@/app/[trust]/admin/roles/[roleId]/draft/open-draft-page.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";

const title = "Title, answering to, time and term";

export default async function BasicsPage(props: { params: Promise<{ trust: string; roleId: string }> }) {
  const { trust, roleId, draft, place, caption, back } = await openDraftPage(props.params);
  const { version, revision } = draft;
  return (
    <TrustPage trust={trust} title={title} current="admin" back={back} hasForm>
      <Form
        action={changeBasicsAction.bind(null, trust, roleId, version.id)}
        title={title}
        place={place}
        caption={caption}
        submitLabel="Save"
        hidden={{ revision: String(revision) }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <p>If you do not know one of these yet, leave it empty and come back.</p>
        <TextInput
          name="title"
          label="What the role is called"
          defaultValue={version.title}
          readers={readers.draft}
        />
        <TextInput
          name="responsibleTo"
          label="Partners are responsible to"
          hint="Whom they work with day to day, such as the patient safety specialist. Give the job, and the name if it helps."
          defaultValue={version.responsibleTo}
          readers={readers.draft}
        />
        <TextInput
          name="accountableTo"
          label="Partners are accountable to"
          hint="Who answers for the programme to the board, such as the director of nursing."
          defaultValue={version.accountableTo}
          readers={readers.draft}
        />
        <TextInput
          name="timeExpected"
          label="How much time the role takes"
          hint="With time to prepare, such as “about 8 hours a month, with preparation”."
          defaultValue={version.timeExpected}
          readers={readers.draft}
        />
        <TextInput
          name="term"
          label="How long the role lasts"
          hint="Such as “18 months, and we can agree on longer”."
          defaultValue={version.term}
          readers={readers.draft}
        />
      </Form>
    </TrustPage>
  );
}
