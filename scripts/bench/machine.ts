import { execFile } from "node:child_process";
import { availableParallelism, cpus, loadavg, platform, totalmem } from "node:os";

/**
 * Keeps this process, and all that it starts from now on, to two cores, for which the bar was set: one server uses
 * one core and its database all that are left, so more cores would help the bare handler alone. Where the system
 * cannot do so (macOS), what is measured has all of them, and the facts say so.
 */
export function keepToTwoCores(): Promise<void> {
  if (availableParallelism() <= 2) return Promise.resolve();
  return new Promise((settle) => {
    execFile("taskset", ["-a", "-c", "-p", "0,1", String(process.pid)], () => settle());
  });
}

/** What the figures were measured on, in one line; and how busy it was before anything began. */
export function machineFacts(postgres: string): string {
  const [used, there] = [availableParallelism(), cpus().length];
  const facts = [
    `${used === there ? there : `${used} of ${there}`} cores (${cpus()[0]?.model.trim() || "unknown"})`,
    `${Math.round(totalmem() / 1e9)} GB`,
    platform(),
    `Node ${process.versions.node}`,
    `PostgreSQL ${postgres}`,
    `${(loadavg()[0] ?? 0).toFixed(1)} processes at work before`,
  ];
  return facts.join(" · ");
}
