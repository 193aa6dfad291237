/** `npm run build`: what a release is made of, once for all servers. It needs no database. */
import { build } from "./build.ts";
import { stopChildren } from "./children.ts";
import { explain } from "./problem.ts";
import { buildSettings } from "./settings.ts";

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    stopChildren();
    process.exit(130);
  });
}

try {
  await build(buildSettings().NEXT_SERVER_ACTIONS_ENCRYPTION_KEY);
  console.log("The site is built. The folder holds the key for forms: keep it as you keep a password.");
  process.exit(0);
} catch (error) {
  explain(error);
  process.exit(1);
}
