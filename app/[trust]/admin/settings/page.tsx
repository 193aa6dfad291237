import { readers } from "@/app/[trust]/admin/readers.ts";
import { changeSettingsAction } from "@/app/[trust]/admin/settings/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readSettings } from "@/lib/trusts/read-settings.ts";

const title = "Settings";

export default async function SettingsPage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  const settings = await readOr404(readSettings(await requireActor(trust)));
  const { membership } = await requireMembership(trust);
  const back = { href: `/${trust}/admin`, label: "Set up" };
  return (
    <TrustPage trust={trust} title={title} current="admin" back={back} hasForm>
      <Form
        action={changeSettingsAction.bind(null, trust)}
        title={title}
        place={membership.trustName}
        submitLabel="Save"
        hidden={{ revision: String(settings.revision) }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <TextInput
          name="committeeTarget"
          label="How many partners do you want on each safety-related committee?"
          hint="The register of committees shows where there are fewer. A committee can want another number."
          inputMode="numeric"
          width={3}
          defaultValue={String(settings.committeeTarget)}
          readers={readers.committee}
        />
        <TextInput
          name="oneToOneWeeks"
          label="How many weeks are usually between two one-to-ones of a partner and their manager?"
          hint="After this time without one, both see that it is late. A partner and their manager can agree on something else."
          inputMode="numeric"
          width={3}
          defaultValue={String(settings.oneToOneWeeks)}
          readers={readers.committee}
        />
        <TextInput
          name="answerDays"
          label="How many days does somebody have to answer what a partner asks them?"
          hint="The partner is told this day before they ask, and chooses who reads it when the answer is late."
          inputMode="numeric"
          width={3}
          defaultValue={String(settings.answerDays)}
          readers={readers.committee}
        />
        <Radios
          name="keepsTime"
          legend="Can partners write down the time they give?"
          hint="Each partner chooses whether they do. It stands beside the time that was agreed, and is never used to compare partners."
          options={[
            { value: "no", label: "No" },
            { value: "yes", label: "Yes, if they want to" },
          ]}
          defaultValue={settings.keepsTime ? "yes" : "no"}
        />
      </Form>
    </TrustPage>
  );
}
