import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";

/** Whether a process is there, whoever owns it. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** A process's command line; empty for one that has ended and waits to be collected. */
export async function commandLine(pid: number): Promise<string> {
  if (process.platform === "linux") {
    const text = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    return text.replaceAll("\0", " ");
  }
  return new Promise((settle) => {
    execFile("ps", ["-ww", "-o", "args=", "-p", String(pid)], (_error, stdout) => settle(stdout.trim()));
  });
}
