import { AccountPage } from "@/app/account/account-page.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { Table } from "@/components/ui/table.tsx";
import { requireOperator } from "@/lib/identity/require-actor.ts";
import { showDateTime, showShortDate } from "@/lib/time.ts";
import { listOpenTrusts } from "@/lib/trusts/list-open-trusts.ts";

export default async function OperatorPage() {
  const operator = await requireOperator();
  const { trusts, listed, lastLoaded } = await listOpenTrusts(operator);
  return (
    <AccountPage title="Trusts on Alongside" current="operator">
      <h1 className="nhsuk-heading-l">Trusts on Alongside</h1>
      <p>You see which trusts are open, and nothing inside them.</p>
      {trusts.length > 0 ? (
        <Table
          caption="Open trusts"
          head={[{ label: "Trust" }, { label: "Short name" }, { label: "Opened" }]}
          rows={trusts.map((trust) => ({
            id: trust.id,
            cells: [trust.name, trust.shortName, showShortDate(trust.openedAt)],
          }))}
        />
      ) : (
        <InsetText>
          <p>
            No trust is open yet. Open one from the command line: <code>npm run trust:open</code> says how.
          </p>
        </InsetText>
      )}
      <h2 className="nhsuk-heading-m">The official list of trusts</h2>
      <p>
        {lastLoaded
          ? `${listed} organisations are listed. The list last changed on ${showDateTime(lastLoaded)}.`
          : "The list has not been loaded yet. Load it from the command line with npm run trusts:import."}
      </p>
      <p className="nhsuk-body-s">
        Contains public sector information licensed under the Open Government Licence v3.0.
      </p>
    </AccountPage>
  );
}
