import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { Problem } from "./problem.ts";
import { step } from "./progress.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const PLACES = [
  "/snap/bin/chromium",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The browser for the tests: the one CHROMIUM_PATH names, else one that is installed, else Debian's, which
 * root may install. The test runner's own browsers come from an address that is often closed.
 */
export async function findChromium(): Promise<string> {
  const given = process.env.CHROMIUM_PATH;
  if (given && !isProgram(given)) {
    throw new Problem(
      `CHROMIUM_PATH is ${given}, and there is no program of that name.`,
      "Correct or unset it.",
    );
  }
  const found = given ?? installed();
  if (found) return found;
  if (process.getuid?.() === 0 && isProgram("/usr/bin/apt-get")) {
    const output = await step("Installing a browser for the tests", install);
    const chromium = installed();
    if (chromium) return chromium;
    console.error(output);
  }
  throw new Problem(
    "The browser tests need Chromium, and there is none on this machine.",
    "Install it (Debian, Ubuntu: apt-get install -y chromium; macOS: Google Chrome), or set CHROMIUM_PATH.",
  );
}

function installed(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES].find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function install(): Promise<string> {
  return new Promise((settle) => {
    const command = "apt-get update && apt-get install -y --no-install-recommends chromium";
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const child = spawn("/bin/sh", ["-c", command], { env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("close", () => settle(output));
  });
}
