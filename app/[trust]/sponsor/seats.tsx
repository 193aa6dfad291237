import { Table } from "@/components/ui/table.tsx";
import { type Covered, emptySeats } from "@/lib/committees/load-coverage.ts";

/** Whether the seats for partners are filled, committee by committee. */
export function Seats({ trust, seats }: { trust: string; seats: readonly Covered[] }) {
  if (seats.length === 0) return <p>The trust has entered no committee yet.</p>;
  const wanted = seats.reduce((sum, { coverage }) => sum + (coverage.wanted ?? 0), 0);
  const empty = seats.reduce((sum, committee) => sum + emptySeats(committee), 0);
  return (
    <section aria-labelledby="seats">
      <h2 className="nhsuk-heading-m" id="seats">
        Are the seats filled?
      </h2>
      <p>
        {wanted === 0
          ? "The trust has not said how many partners it wants on its committees."
          : `${wanted - empty} of ${wanted} seats that the trust wants for partners are filled.`}
      </p>
      <Table
        caption="Seats for partners"
        captionHidden
        head={[
          "Committee",
          { label: "Wanted", numeric: true },
          { label: "Filled", numeric: true },
          { label: "Partner paused", numeric: true },
        ]}
        rows={seats.map(({ id, name, coverage }) => ({
          id,
          cells: [
            <a className="nhsuk-link" href={`/${trust}/committees/${id}`} key="name">
              {name}
            </a>,
            coverage.wanted ?? "No number set",
            coverage.partners,
            coverage.paused,
          ],
        }))}
      />
    </section>
  );
}
