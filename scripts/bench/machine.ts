import { availableParallelism, cpus, loadavg, platform, totalmem } from "node:os";

/** What the figures were measured on, in one line; and how busy it was before anything began. */
export function machineFacts(postgres: string): string {
  const cores = availableParallelism();
  const facts = [
    `${cores} ${cores === 1 ? "core" : "cores"} (${cpus()[0]?.model.trim() || "unknown"})`,
    `${Math.round(totalmem() / 1e9)} GB`,
    platform(),
    `Node ${process.versions.node}`,
    `PostgreSQL ${postgres}`,
    `${(loadavg()[0] ?? 0).toFixed(1)} processes at work before`,
  ];
  return facts.join(" · ");
}
