/**
 * `npm test`: every check there is, the cheap ones first, stopping at the first that fails.
 *
 *   npm test -- --only=types,lint,domain,e2e    some of them
 *   npm test -- --only=domain trusts            one of the two runners, with arguments for it
 */
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { build, generateClient } from "./build.ts";
import { plainEnvironment, runNode, stopChildren, tool } from "./children.ts";
import { findChromium } from "./chromium.ts";
import type { Database } from "./database.ts";
import { explain, Problem } from "./problem.ts";
import { step, timeSince } from "./progress.ts";
import { stateFolder } from "./project.ts";
import { readSecrets } from "./secrets.ts";
import { browserCounts, type Counts, countsOf, domainCounts } from "./test-counts.ts";
import { makeReportFolder, startTestDatabase } from "./test-database.ts";
import { startTestSite, type TestSite } from "./test-site.ts";

const GROUPS = ["types", "lint", "domain", "e2e"] as const;
type Group = (typeof GROUPS)[number];

const began = Date.now();
const totals: Counts = { passed: 0, failed: 0 };
const summary: string[] = [];
let database: Database | undefined;
let site: TestSite | undefined;
let reports = "";
let ending: Promise<void> | undefined;

/** Stops what was started, last first, and ends with the counts. */
function end(code: number): Promise<void> {
  ending ??= (async () => {
    stopChildren();
    await site?.stop();
    await database?.stop();
    if (reports) await rm(reports, { recursive: true, force: true });
    const failed = code === 0 ? totals.failed : Math.max(totals.failed, 1);
    console.log(`\n${[...summary, `All of it took ${timeSince(began)}`].join("\n")}`);
    console.log(`${totals.passed} passed, ${failed} failed`);
    process.exit(failed === 0 ? 0 : code || 1);
  })();
  return ending;
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(130));
process.on("disconnect", () => void end(1));

function readArguments(args: string[]): { groups: Group[]; rest: string[] } {
  const only = args.find((arg) => arg.startsWith("--only="));
  const rest = args.filter((arg) => arg !== only);
  const names = only?.slice("--only=".length).split(",") ?? [...GROUPS];
  const groups = GROUPS.filter((group) => names.includes(group));
  const runners = groups.filter((group) => group === "domain" || group === "e2e");
  if (groups.length !== names.length || (rest.length > 0 && runners.length !== 1)) {
    throw new Problem(
      `These arguments make no sense: ${args.join(" ")}`,
      "Use --only= with types, lint, domain or e2e; further arguments go to the one of domain and e2e it names.",
    );
  }
  return { groups, rest };
}

/** What the checks run with; colours only for a terminal. */
const testEnvironment = () => ({
  ...plainEnvironment("test"),
  ...(process.stdout.isTTY ? {} : { NO_COLOR: "1" }),
});

/** A check that passes in silence and whose output matters only when it fails. */
async function check(title: string, args: string[]): Promise<void> {
  await step(title, async () => {
    const { code, output } = await runNode(args, { env: testEnvironment() });
    if (code !== 0) throw new Problem(output.trim(), `${title}: see above.`);
  });
}

/** A run of many tests: its counts go into the summary, its output is shown when one of them failed. */
async function suite(
  title: string,
  args: string[],
  settings: { env: Record<string, string>; report: string; read: (report: string) => Counts; log?: string },
): Promise<void> {
  await step(title, async () => {
    const env = { ...testEnvironment(), ...settings.env };
    const { code, output } = await runNode(args, { env });
    const counts = await countsOf(settings.report, settings.read, code);
    totals.passed += counts.passed;
    totals.failed += counts.failed;
    summary.push(`${title}: ${counts.passed} passed, ${counts.failed} failed`);
    if (counts.failed === 0) return;
    const log = settings.log
      ? (await readFile(settings.log, "utf8")).trim().split("\n").slice(-60).join("\n")
      : "";
    throw new Problem(
      `${output.trim()}${log && `\n\nWhat the site said last:\n${log}`}`,
      `${title}: see above.`,
    );
  });
}

async function testDatabase(): Promise<Database> {
  database ??= await step("Starting a database for the tests", startTestDatabase);
  return database;
}

const CHECKS: Record<Group, (rest: string[]) => Promise<void>> = {
  async types() {
    await generateClient();
    await check("Types of the routes", [tool("next"), "typegen"]);
    await check("Types", [tool("tsc"), "--noEmit"]);
  },

  async lint() {
    await check("Lint and format", [tool("biome"), "check"]);
    await check("Nothing unused", [tool("knip")]);
  },

  async domain(rest) {
    await generateClient();
    const { adminUrl } = await testDatabase();
    const report = join(reports, "domain.json");
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    await suite("Unit and domain tests", [tool("vitest"), "run", ...reporters, ...rest], {
      env: { TEST_ADMIN_URL: adminUrl },
      report,
      read: domainCounts,
    });
  },

  async e2e(rest) {
    const chromium = await findChromium();
    const secrets = await readSecrets(stateFolder);
    await build(secrets.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY);
    const { adminUrl } = await testDatabase();
    const running = await step("Starting the site for the browser tests", () =>
      startTestSite(adminUrl, secrets),
    );
    site = running;
    const report = join(reports, "e2e.json");
    await suite("Browser tests", [tool("playwright"), "test", "--reporter=list,json", ...rest], {
      env: { ...running.env, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
      report,
      read: browserCounts,
      log: running.log,
    });
  },
};

try {
  const { groups, rest } = readArguments(process.argv.slice(2));
  reports = await makeReportFolder();
  for (const group of GROUPS) if (groups.includes(group) && !ending) await CHECKS[group](rest);
  await end(0);
} catch (error) {
  if (!ending) explain(error);
  await end(1);
}
