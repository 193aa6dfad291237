/**
 * Installs the dependencies exactly as package-lock.json names them, when they are missing or out of date.
 * Plain JavaScript on Node's own modules, because it runs before anything else is there.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Returns null when the dependencies are in place, else what went wrong and what to do about it. */
export async function installDependencies(root) {
  const lockFile = join(root, "package-lock.json");
  const stampFile = join(root, "node_modules/.alongside-installed");
  const wanted = createHash("sha256").update(readFileSync(lockFile)).digest("hex");
  if (isInstalled(root) && readOr(stampFile, "") === wanted) return null;

  const release = await takeTurn(root);
  try {
    if (isInstalled(root) && (readOr(stampFile, "") === wanted || agreesWithLock(root, lockFile))) {
      writeFileSync(stampFile, wanted);
      return null;
    }
    const began = Date.now();
    process.stdout.write("Installing what Alongside is built on (once, a minute or two)… ");
    let { code, output } = await npm(root, "ci");
    // A registry that lacks a package for another platform has npm write a lock file that `npm ci` then
    // refuses; `npm install --no-save` takes the same versions and changes nothing.
    if (code !== 0 && output.includes("EUSAGE")) ({ code, output } = await npm(root, "install", "--no-save"));
    if (code !== 0 || !isInstalled(root)) {
      process.stdout.write("failed\n");
      return `${output.trim()}\n\n${remedy(output)}`;
    }
    process.stdout.write(`${((Date.now() - began) / 1000).toFixed(1)} s\n`);
    writeFileSync(stampFile, wanted);
    return null;
  } catch (error) {
    return `${error.message}\n\n${remedy(String(error.code) + error.message)}`;
  } finally {
    release();
  }
}

/** The two packages whose install scripts everything rests on are there. */
function isInstalled(root) {
  return existsSync(join(root, "node_modules/.bin/node")) && existsSync(join(root, "node_modules/tsx"));
}

/** Somebody installed by hand (`npm install`) and all of it is right: no reason to begin again. */
function agreesWithLock(root, lockFile) {
  const installed = readOr(join(root, "node_modules/.package-lock.json"), "");
  if (!installed) return false;
  const have = JSON.parse(installed).packages ?? {};
  return Object.entries(JSON.parse(readFileSync(lockFile, "utf8")).packages).every(([path, entry]) => {
    if (path === "") return true;
    return have[path]
      ? have[path].version === entry.version
      : entry.optional || entry.devOptional || entry.peer;
  });
}

/**
 * Prisma's command line would download an engine that nothing here uses; naming any program as that engine
 * keeps it from trying.
 */
function npm(root, ...command) {
  const itself = process.env.npm_execpath;
  const [program, first] = itself?.endsWith(".js") ? [process.execPath, [itself]] : ["npm", []];
  const args = [
    ...command,
    "--include=dev",
    "--ignore-scripts=false",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ];
  const engine = existsSync("/bin/true") ? "/bin/true" : "/usr/bin/true";
  return new Promise((settle) => {
    const child = spawn(program, [...first, ...args], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: engine },
    });
    let output = "";
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
    const abandon = () => {
      child.kill("SIGTERM");
      process.exit(130);
    };
    const finish = (result) => {
      for (const signal of signals) process.off(signal, abandon);
      settle(result);
    };
    for (const signal of signals) process.on(signal, abandon);
    child.on("error", (error) => finish({ code: 1, output: `npm did not start: ${error.message}` }));
    child.on("close", (code) => finish({ code, output }));
  });
}

/** Two commands at once in one folder: the second waits, since npm begins by deleting node_modules. */
async function takeTurn(root) {
  const folder = join(root, ".alongside");
  const file = join(folder, "installing");
  mkdirSync(folder, { recursive: true });
  for (let told = false; ; ) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const other = Number(readOr(file, "0"));
    if (other && !isRunning(other)) rmSync(file, { force: true });
    else if (!told) {
      told = true;
      process.stdout.write("Another command is installing; waiting for it…\n");
    }
    await new Promise((wait) => setTimeout(wait, 200));
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function readOr(file, otherwise) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return otherwise;
  }
}

function remedy(output) {
  if (/ENOSPC|no space left/i.test(output))
    return "The disk is full. Free about 2 GB and run the same command again.";
  if (/EACCES|EPERM|EROFS|permission denied/i.test(output)) {
    return "A folder may not be written to. Check who owns this project's folder and your npm cache (npm config get cache), and run the same command again.";
  }
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EINTEGRITY|E40\d|E50\d|network/i.test(
      output,
    )
  ) {
    return "The download did not finish. Check the connection (and the proxy, if you are behind one: npm config get proxy) and run the same command again.";
  }
  if (/EUSAGE|in sync/i.test(output)) {
    return "package.json and package-lock.json do not belong together. Run npm install, or take both from the same version.";
  }
  return "Run the same command again. If it fails in the same way, delete the folder node_modules first.";
}
