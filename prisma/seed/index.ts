import { makeOperator } from "@/lib/identity/make-operator.ts";
import { choosePassword, makePasswordLink } from "@/lib/identity/password-links.ts";
import { addFictionalOrganisation } from "@/lib/organisations/add-fictional-organisation.ts";
import { listOpenTrusts } from "@/lib/trusts/list-open-trusts.ts";
import { seedFellview } from "./fellview.ts";
import { seedHarbourside } from "./harbourside.ts";
import { demoPassword, seedJob } from "./people.ts";
import { seedWestmarch } from "./westmarch.ts";

/** Whether nobody uses this database yet, so that demonstration data may be loaded. */
export async function isEmpty(): Promise<boolean> {
  return (await listOpenTrusts(seedJob, 1)).total === 0;
}

/**
 * The demonstration: two invented trusts over the past year, made through the same functions that people use, at
 * dates relative to today. Harbourside supports its partners well; Fellview does not, and one person serves both. A
 * third is open with nobody in it yet, for the operator.
 */
export default async function seed(): Promise<void> {
  await addFictionalOrganisation(seedJob, {
    code: "DEMO1",
    name: "Harbourside University Hospitals",
    town: "Harbourside",
  });
  await addFictionalOrganisation(seedJob, {
    code: "DEMO2",
    name: "Fellview Community and Mental Health",
    town: "Fellview",
  });
  await makeDemoOperator("operator@demo.example");
  await seedFellview(await seedHarbourside());
  await seedWestmarch();
}

/** Somebody who runs the platform, and has chosen the demonstration's password with their link. */
async function makeDemoOperator(email: string): Promise<void> {
  const { accountId } = await makeOperator(email);
  const { path } = await makePasswordLink(accountId);
  await choosePassword(path.split("/").at(-1) ?? "", { password: demoPassword });
}
