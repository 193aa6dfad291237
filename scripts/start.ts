/** `npm start`: from a fresh clone to a page in the browser, and all of it stopped again by Ctrl-C. */
import { build } from "./build.ts";
import { stopChildren } from "./children.ts";
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD, loadKeptDemonstration } from "./demonstration.ts";
import { type Environment, openEnvironment, serverEnvironment } from "./environment.ts";
import { isTaken, portTaken } from "./port.ts";
import { explain, Problem } from "./problem.ts";
import { step } from "./progress.ts";
import { type Serving, serve } from "./serve.ts";
import { forgetServing, noteServing } from "./serving-note.ts";

const SECOND_START = new Problem(
  "Alongside is already running in this folder.",
  "Use the address it printed, or stop it first with Ctrl-C in its window.",
);

let environment: Environment | undefined;
let serving: Serving | null | undefined;
let ending: Promise<void> | undefined;

/** Stops what was started, last first. A second Ctrl-C changes nothing: the first is on its way. */
function end(code: number): Promise<void> {
  ending ??= (async () => {
    stopChildren();
    await serving?.stop();
    await environment?.close();
    await forgetServing();
    process.exit(code);
  })();
  return ending;
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    if (!ending) console.log("\nStopping…");
    void end(0);
  });
}
process.on("disconnect", () => void end(1));

try {
  await start();
} catch (error) {
  if (!ending) explain(error);
  await end(1);
}

async function start(): Promise<void> {
  const external = Boolean(process.env.DATABASE_URL);
  const opened = await step(external ? "Preparing the database" : "Starting the database", () =>
    openEnvironment({ alone: SECOND_START }),
  );
  environment = opened;
  if (ending) return;
  await requirePort(opened.port);
  await build(opened.secrets.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY);
  const env = serverEnvironment(opened);
  if (opened.demonstration)
    await step("Looking after the demonstration data", () => loadKeptDemonstration(env));
  if (ending) return;
  await noteServing();
  serving = await step("Starting the site", () => serve(env));
  if (!serving) return end(1);
  printWelcome(opened);
  const code = await serving.exited;
  if (ending) return;
  console.error("\nThe site stopped by itself. Stopping the rest…");
  await end(code || 1);
}

/** Better said before a build of a minute than after it; the server itself has the last word. */
async function requirePort(port: number): Promise<void> {
  if (await isTaken(port, process.env.HOST || undefined)) throw portTaken(port);
}

function printWelcome({ publicUrl, demonstration }: Environment): void {
  const width = Math.max(...DEMONSTRATION_ACCOUNTS.map(([email]) => email.length));
  const accounts = DEMONSTRATION_ACCOUNTS.map(([email, who]) => `  ${email.padEnd(width)}  ${who}`).join(
    "\n",
  );
  const demonstrationText = `
This is a demonstration: every trust and person in it is made up. Sign in as
${accounts}
with the password  ${DEMONSTRATION_PASSWORD}
`;
  console.log(
    `\nAlongside is ready at ${publicUrl}\n${demonstration ? demonstrationText : ""}\nCtrl-C stops it.`,
  );
}
