import { readArguments, runCommand } from "./command.ts";
import { Problem } from "./problem.ts";

const usage =
  'npm run trust:open -- --code RVW --short-name north-tees --admin-name "Fatima Ahmed" --admin-email fatima@example.org';

/** Opens a trust from the official list, names its first admin, and prints the link to hand to them. */
await runCommand(async (args, environment) => {
  const options = {
    code: { type: "string" },
    "short-name": { type: "string" },
    "admin-name": { type: "string" },
    "admin-email": { type: "string" },
  } as const;
  const { values } = readArguments({ args, options }, usage);
  const { OpenTrust, openTrust } = await import("../lib/trusts/open-trust.ts");
  const input = OpenTrust.safeParse({
    organisationCode: values.code ?? "",
    shortName: values["short-name"] ?? "",
    adminName: values["admin-name"] ?? "",
    adminEmail: values["admin-email"] ?? "",
  });
  if (!input.success) throw new Problem(input.error.issues.map((issue) => issue.message).join("\n"), usage);
  const { joiningPath } = await openTrust({ kind: "job", name: "trust-open" }, input.data);
  console.log(`The trust is open at ${environment.publicUrl}/${input.data.shortName}`);
  console.log(`Give this link to ${input.data.adminName}. It works once, for 7 days:`);
  console.log(`${environment.publicUrl}${joiningPath}`);
});
