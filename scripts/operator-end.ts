import { readArguments, runCommand } from "./command.ts";
import { readAddress } from "./read-address.ts";

const usage = "npm run operator:end -- fatima@example.org";

/** Ends somebody's running of the platform. They keep their account, and whatever trusts they belong to. */
await runCommand(async (args) => {
  const { positionals } = readArguments({ args, allowPositionals: true }, usage);
  const address = await readAddress(positionals, usage);
  const { endOperator } = await import("../lib/identity/end-operator.ts");
  const { left } = await endOperator(address);
  console.log(`${address} no longer runs the platform, from their next page on.`);
  if (left > 0) return;
  console.log("Nobody runs it now. To let somebody run it: npm run operator:create -- fatima@example.org");
});
