import { randomUUID } from "node:crypto";
import { coverAbsenceAction } from "@/app/[trust]/manage/away/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { Form } from "@/components/form.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { Select } from "@/components/ui/select.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { type Absence, readAbsence } from "@/lib/support/cover-absence.ts";
import { showShortDate } from "@/lib/time.ts";

const title = "When you are away";
const done = { covered: "Saved. Your partners know who covers for you, and whoever covers has a message." };

export default async function AwayPage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust } = await props.params;
  const { partners, managers } = await readOr404(readAbsence(await requireActor(trust)));
  return (
    <TrustPage
      trust={trust}
      title={title}
      current="manage"
      back={{ href: `/${trust}/manage`, label: "Partners" }}
    >
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l">{title}</h1>
      {partners.length === 0 ? (
        <p>You line-manage no partner today. Nobody has to stand in for you.</p>
      ) : (
        <>
          <WhoStandsIn trust={trust} partners={partners} />
          <section aria-labelledby="away">
            <h2 className="nhsuk-heading-m" id="away">
              Say who covers for you
            </h2>
            {managers.length === 0 ? (
              <p>
                Whoever covers has to be a manager of partners at this trust, and you are the only one. An
                admin of this trust can make somebody else one.
              </p>
            ) : (
              <Form
                action={coverAbsenceAction.bind(null, trust)}
                inline="away"
                submitLabel="Save, and tell everybody"
                hidden={{ id: randomUUID() }}
              >
                <DateInput name="startsOn" legend="First day you are away" />
                <DateInput name="lastDay" legend="Last day you are away" />
                <Select
                  name="deputyId"
                  label="Who covers for you?"
                  hint="For each partner for whom nobody stands in on these days. Where somebody does already, it stays that person."
                  placeholder="Choose a manager of partners"
                  options={managers.map(({ id, name, jobTitle }) => ({
                    value: id,
                    label: jobTitle ? `${name}, ${jobTitle}` : name,
                  }))}
                />
                <p>Each partner gets a message that says who covers, and until when.</p>
              </Form>
            )}
          </section>
        </>
      )}
    </TrustPage>
  );
}

function WhoStandsIn({ trust, partners }: { trust: string; partners: Absence["partners"] }) {
  return (
    <section aria-labelledby="stands-in">
      <h2 className="nhsuk-heading-m" id="stands-in">
        Who stands in for you, now and later
      </h2>
      <SummaryList
        rows={partners.map(({ id, name, deputies }) => ({
          id,
          key: name,
          value:
            deputies.length === 0
              ? "Nobody"
              : deputies.map(({ name: deputy, from, until }) => (
                  <p className="nhsuk-u-margin-bottom-1" key={deputy + from}>
                    {deputy}, from {showShortDate(from)}
                    {until && ` until ${showShortDate(until)}`}
                  </p>
                )),
          actions: [
            {
              href: `/${trust}/manage/partners/${id}/deputy`,
              label: "Change",
              visuallyHidden: `who stands in for you with ${name}`,
            },
          ],
        }))}
      />
    </section>
  );
}
