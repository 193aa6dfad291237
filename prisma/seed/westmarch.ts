import { randomUUID } from "node:crypto";
import { addOrganisation } from "@/lib/organisations/add-organisation.ts";
import { changeOrganisation } from "@/lib/organisations/change-organisation.ts";
import { importOrganisations } from "@/lib/organisations/import-organisations.ts";
import { nameSuccessor } from "@/lib/organisations/name-successor.ts";
import { addDays, today } from "@/lib/time.ts";
import { openTrust } from "@/lib/trusts/open-trust.ts";
import { seedJob } from "./people.ts";
import { daysAgo } from "./when.ts";

/**
 * What the operator of the demonstration finds beside the two trusts: an invented care trust that closed and who
 * carries on its work, which is open with nobody in it yet, and a file that was not the list of trusts.
 */
export async function seedWestmarch(): Promise<void> {
  const careTrust = {
    kind: "care_trust",
    name: "Westmarch Care Trust",
    town: "Westmarch",
    reason: "Invented for the demonstration. Care trusts are on a list of their own.",
  } as const;
  const board = {
    kind: "integrated_care_board",
    name: "Westmarch Integrated Care Board",
    town: "",
    reason: "Invented for the demonstration. Its partners sit on a board for several trusts.",
  } as const;
  await daysAgo(200, () => addOrganisation(seedJob, { id: randomUUID(), code: "DEMO3", ...careTrust }));
  await daysAgo(60, async () => {
    await addOrganisation(seedJob, { id: randomUUID(), code: "DEMO4", ...board });
    const closedOn = addDays(today(), 20);
    await changeOrganisation(seedJob, "DEMO3", { revision: 1, ...careTrust, closedOn });
    await nameSuccessor(seedJob, "DEMO3", { revision: 2, successorCode: "DEMO4" });
  });
  await daysAgo(2, async () => {
    await importOrganisations(seedJob, randomUUID(), Buffer.from("Code,Name\r\nDEMO4,Westmarch\r\n"));
    await openTrust(seedJob, {
      organisationCode: "DEMO4",
      shortName: "westmarch",
      adminName: "Hana Osei",
      adminEmail: "hana.osei@demo.example",
    });
  });
}
