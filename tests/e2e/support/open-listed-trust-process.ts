/** Runs by itself: loads the list of trusts, opens one of them, and prints the link for its first admin. */
import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { importOrganisations } from "@/lib/organisations/import-organisations.ts";
import { openTrust } from "@/lib/trusts/open-trust.ts";

const [code = "", shortName = "", adminName = "", adminEmail = ""] = process.argv.slice(2);
const job = { kind: "job" as const, name: "browser-test" };
const official = "../shared/data/nhs-trusts-etr.csv";
const fields = (name: string) => [
  code,
  name,
  "Y63",
  "",
  "",
  "",
  "",
  "SOMEWHERE",
  "",
  "",
  "20200401",
  ...Array(16).fill(""),
];
const list = existsSync(official)
  ? readFileSync(official)
  : Buffer.from(
      fields("NORTH VALLEY AND DALE HOSPITALS NHS FOUNDATION TRUST")
        .map((field) => `"${field}"`)
        .join(","),
    );

await importOrganisations(job, randomUUID(), list);
const { joiningPath } = await openTrust(job, { organisationCode: code, shortName, adminName, adminEmail });
process.stdout.write(joiningPath);
process.exit(0);
