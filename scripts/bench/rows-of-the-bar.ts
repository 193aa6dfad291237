import type { InBrowser } from "./browser.ts";
import type { Databases } from "./databases.ts";
import type { Load } from "./load.ts";
import type { measureMessage, measureScale, measureThroughput } from "./measure.ts";
import { median, ratioOf } from "./statistics.ts";
import { type Row, ratioRow } from "./table.ts";

/** Everything one run found. */
export type Findings = {
  throughput: Awaited<ReturnType<typeof measureThroughput>>;
  scale: Awaited<ReturnType<typeof measureScale>>;
  message: Awaited<ReturnType<typeof measureMessage>>;
  inBrowser: InBrowser;
  databases: Pick<Databases, "small" | "large">;
  buildSeconds: number;
  startSeconds: number;
};

const perSecond = (loads: { perSecond: number }[]) => loads.map((each) => each.perSecond);
const p50 = (loads: { p50: number }[]) => loads.map((each) => each.p50);
const rate = (loads: { perSecond: number }[]) => `${Math.round(median(perSecond(loads)))}/s`;
const time = (loads: { p50: number }[]) => `${median(p50(loads)).toFixed(2)} ms`;
const processorEach = (loads: { processorEach: number }[]) => {
  const each = median(loads.map((load) => load.processorEach));
  return Number.isNaN(each) ? "" : `, ${each.toFixed(1)} ms of processor time a request`;
};
const asking = (loads: Load[]) => `${Math.round(100 * Math.max(...loads.map((each) => each.processor)))} %`;

/** The table of the bar, filled in with what was found. Each bar is the project's own (docs/decisions/0009-bench.md). */
export function rowsOfTheBar(found: Findings): Row[] {
  const { home, plain, bare, unwalled, managerHome, bareManager, memory } = found.throughput;
  const { large, small } = found.scale;
  const { walled, unwalled: past, small: few, managerWalled, managerUnwalled } = found.message;
  const { home: homeWeight, form, vitals } = found.inBrowser;
  const rows = ({ rows: count }: { rows: number }) => count.toLocaleString("en-GB");
  const { databases } = found;
  const whole = { unit: "KB", bar: { atMost: 250 } } as const;
  const script = { unit: "KB", bar: { atMost: 150 } } as const;
  const size = (kilobytes: number) => `${kilobytes.toFixed(1)} KB`;
  return [
    ratioRow(
      {
        name: "partner's home ÷ a bare handler with the same statements and text",
        unit: "%",
        bar: { atLeast: 15 },
        note: `${rate(home)}${processorEach(home)} ÷ ${rate(bare)}${processorEach(bare)}; asking took ${asking(bare)} of a core`,
      },
      ratioOf(perSecond(home), perSecond(bare)),
    ),
    ratioRow(
      {
        name: "÷ a plain page with the same HTML, proxy and session read",
        unit: "%",
        bar: { atLeast: 85 },
        note: `${rate(home)} ÷ ${rate(plain)}${processorEach(plain)}`,
      },
      ratioOf(perSecond(home), perSecond(plain)),
    ),
    ratioRow(
      {
        name: "manager's home, of 53 partners, ÷ a bare handler with the same statements and text",
        unit: "%",
        bar: { atLeast: 15 },
        note: `${rate(managerHome)}${processorEach(managerHome)} ÷ ${rate(bareManager)}${processorEach(bareManager)}`,
      },
      ratioOf(perSecond(managerHome), perSecond(bareManager)),
    ),
    {
      name: "÷ the same page in Payload CMS",
      unit: "×",
      bar: { atLeast: 3 },
      figure: null,
      note: "needs another product, which is not among what this project installs",
    },
    ratioRow(
      {
        name: "row-level security and transaction, with ÷ without, at equal round trips",
        unit: "%",
        bar: { atLeast: 90 },
        note: `the home as served, ${rate(home)} ÷ ${rate(unwalled)}${processorEach(unwalled)}`,
      },
      ratioOf(perSecond(home), perSecond(unwalled)),
    ),
    ratioRow(
      {
        name: "the same, of the database's one message alone",
        unit: "%",
        bar: null,
        note: `${rate(walled)} ÷ ${rate(past)}`,
      },
      ratioOf(perSecond(walled), perSecond(past)),
    ),
    ratioRow(
      {
        name: "the same, of the manager's home",
        unit: "%",
        bar: null,
        note: `${rate(managerWalled)} ÷ ${rate(managerUnwalled)}`,
      },
      ratioOf(perSecond(managerWalled), perSecond(managerUnwalled)),
    ),
    ratioRow(
      {
        name: "p50 at 1,000 trusts and 1,000,000 rows ÷ at 1 trust and 10,000 rows",
        unit: "×",
        bar: { atMost: 1.15 },
        note: `${time(large)} with ${rows(databases.large)} rows ÷ ${time(small)} with ${rows(databases.small)}`,
      },
      ratioOf(p50(large), p50(small)),
    ),
    ratioRow(
      {
        name: "the same, of the database's one message alone",
        unit: "×",
        bar: null,
        note: `${time(walled)} ÷ ${time(few)}`,
      },
      ratioOf(p50(walled), p50(few)),
    ),
    {
      name: "script sent, compressed",
      ...script,
      figure: Math.max(homeWeight.script, form.script),
      note: `home ${size(homeWeight.script)}, a form ${size(form.script)}`,
    },
    {
      name: "whole first page, compressed",
      ...whole,
      figure: Math.max(homeWeight.page, form.page),
      note: `home ${size(homeWeight.page)}, a form ${size(form.page)}`,
    },
    {
      name: "LCP, slow 4G and 4 × slower processor",
      unit: "s",
      bar: { atMost: 1.5 },
      figure: vitals.lcp / 1000,
      note: "of the home, in Chromium",
    },
    { name: "CLS", unit: "", bar: { atMost: 0 }, figure: vitals.cls, note: "of the home, in Chromium" },
    {
      name: "INP",
      unit: "ms",
      bar: { atMost: 100 },
      figure: vitals.inp,
      note: "the slowest of a few acts on a form, in Chromium",
    },
    { name: "build", unit: "s", bar: { atMost: 90 }, figure: found.buildSeconds, note: "on this machine" },
    {
      name: "second `npm start` to first page",
      unit: "s",
      bar: { atMost: 10 },
      figure: found.startSeconds,
      note: "on this machine",
    },
    {
      name: "whole `npm test`",
      unit: "s",
      bar: { atMost: 900 },
      figure: null,
      note: "`npm test` says at its end how long it took",
    },
    {
      name: "server memory under load",
      unit: "MB",
      bar: { atMost: 512 },
      figure: memory,
      note: "the most at any moment, without PostgreSQL",
    },
  ];
}
