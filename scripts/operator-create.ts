import { readArguments, runCommand } from "./command.ts";
import { readAddress } from "./read-address.ts";

const usage = "npm run operator:create -- fatima@example.org";

/**
 * Lets somebody run the platform, and prints the link with which they choose a password. Somebody who has a password
 * already gets a link only where `--new-password` asks for it.
 */
await runCommand(async (args, environment) => {
  const options = { "new-password": { type: "boolean" } } as const;
  const { values, positionals } = readArguments({ args, options, allowPositionals: true }, usage);
  const address = await readAddress(positionals, usage);
  const { makeOperator } = await import("../lib/identity/make-operator.ts");
  const { makePasswordLink } = await import("../lib/identity/password-links.ts");
  const { accountId, hasPassword } = await makeOperator(address);
  console.log(`${address} runs the platform.`);
  if (hasPassword && !values["new-password"]) {
    console.log("They have an account already, and sign in with the password they have.");
    console.log("If they forgot it, or somebody else made that account, make a link for a new password:");
    console.log(`${usage.replace("fatima@example.org", address)} --new-password`);
    return;
  }
  const { showDateTime } = await import("../lib/time.ts");
  const { path, expiresAt } = await makePasswordLink(accountId);
  console.log("Give them this link to choose a password with. Earlier links have stopped working.");
  console.log(`It works once, until ${showDateTime(expiresAt)}:`);
  console.log(`${environment.publicUrl}${path}`);
});
