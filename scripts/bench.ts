/**
 * `npm run bench`: measures the partner's home against the project's own bar, in one run and on one machine, and prints
 * the table. It ends with 1 when a ratio misses its bar. docs/decisions/0009-bench.md has what is measured, and why so.
 */
import { rm } from "node:fs/promises";
import { measureInBrowser } from "./bench/browser.ts";
import { captureHome } from "./bench/captured-home.ts";
import { startDatabases } from "./bench/databases.ts";
import { homeMessages } from "./bench/home-messages.ts";
import { keepToTwoCores, machineFacts } from "./bench/machine.ts";
import { measureMessage, measureScale, measureThroughput } from "./bench/measure.ts";
import { takePlace } from "./bench/place.ts";
import { MEASURED } from "./bench/rows.ts";
import { type Findings, rowsOfTheBar } from "./bench/rows-of-the-bar.ts";
import { fetchPage, requireSame } from "./bench/same-page.ts";
import { type BenchServer, serveBare, serveSite } from "./bench/servers.ts";
import { buildSite, copySite, PLAIN } from "./bench/site-copy.ts";
import { timeSecondStart } from "./bench/starting.ts";
import { exitCodeOf, tableOf } from "./bench/table.ts";
import { generateClient } from "./build.ts";
import { stopChildren } from "./children.ts";
import { explain } from "./problem.ts";
import { step, timeSince } from "./progress.ts";

const began = Date.now();
const stops: (() => Promise<void>)[] = [];
let folder = "";
let ending: Promise<void> | undefined;

/** Stops what was started, last first, and leaves nothing behind. */
function end(code: number): Promise<void> {
  ending ??= (async () => {
    stopChildren();
    for (const stop of stops.toReversed()) await stop().catch(explain);
    if (folder) await rm(folder, { recursive: true, force: true });
    process.exit(code);
  })();
  return ending;
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(130));
process.on("disconnect", () => void end(1));

async function started<T extends { stop(): Promise<void> }>(starting: Promise<T>): Promise<T> {
  const running = await starting;
  stops.push(running.stop);
  return running;
}

async function measure(): Promise<{ findings: Findings; machine: string }> {
  await keepToTwoCores();
  await generateClient();
  folder = await takePlace();
  const databases = await step("Filling two databases, of 10,000 rows and of 1,000,000", () =>
    startDatabases(folder, (stop) => stops.push(stop)),
  );
  const machine = machineFacts(databases.version);
  const { large, small } = databases;
  const site = await step("Copying the site, with one page more", async () =>
    copySite(folder, await captureHome(large)),
  );
  const buildSeconds = await step("Building the copy", () => buildSite(site));
  const startSeconds = await step("Starting the copy twice", () => timeSecondStart(site));
  const servers = await step("Starting what is measured", async () => {
    const serve = (name: string, urls: Parameters<typeof serveSite>[2]): Promise<BenchServer> =>
      started(serveSite(site, name, urls));
    const [walled, unwalled, few] = [
      await serve("large", large.urls),
      await serve("unwalled", databases.unwalled.urls),
      await serve("small", small.urls),
    ];
    const home = await fetchPage(walled.url, "partner");
    requireSame(home, await fetchPage(walled.url, PLAIN));
    const messages = await homeMessages();
    const managerHome = await fetchPage(walled.url, "manage", MEASURED.adminToken);
    return {
      site: walled,
      unwalled,
      small: few,
      bare: await started(serveBare(large, messages.partner.inTrust, home)),
      bareManager: await started(serveBare(large, messages.manager.inTrust, managerHome)),
    };
  });
  const throughput = await step("Asking sixteen at a time, in turn", () => measureThroughput(servers));
  const scale = await step("Asking four at a time, of many trusts and of one", () => measureScale(servers));
  const message = await step("Sending the home's one message by itself", () => measureMessage(databases));
  const inBrowser = await step("Opening pages in Chromium", () => measureInBrowser(servers.site.url));
  return {
    machine,
    findings: { throughput, scale, message, inBrowser, databases, buildSeconds, startSeconds },
  };
}

try {
  const { findings, machine } = await measure();
  const rows = rowsOfTheBar(findings);
  console.log(
    `\n${tableOf(rows)}\n\n${machine}\nAll of it took ${timeSince(began)}. Times are this machine's own.`,
  );
  await end(exitCodeOf(rows));
} catch (error) {
  if (!ending) explain(error);
  await end(1);
}
