import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Manifest = { dependencies: Record<string, string>; devDependencies: Record<string, string> };

/** Where a version is known to be needed: the lowest that will do, and why. `npm audit` cannot be asked everywhere. */
const floors: Record<string, string> = {
  // The releases before it lack security fixes that this product needs.
  next: "16.2.11",
};

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  packages: Record<string, { version?: string }>;
};
const versions = { ...manifest.dependencies, ...manifest.devDependencies };
const installed = (name: string) => lock.packages[`node_modules/${name}`]?.version ?? "0.0.0";

/** Whether a version is at least another; a test version of the lowest is too low. */
function isAtLeast(version: string, lowest: string): boolean {
  const [numbers = "", early] = version.split(/-(.*)/s);
  const [a, b] = [numbers, lowest].map((each) => each.split(".").map(Number));
  const at = [0, 1, 2].find((index) => a?.[index] !== b?.[index]);
  return at === undefined ? early === undefined : (a?.[at] ?? 0) > (b?.[at] ?? 0);
}

/** Whether a version is one version, and not a range, a tag or an address. */
function isExact(version: string): boolean {
  return /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version);
}

test.each(Object.entries(floors))("%s is at least %s", (name, lowest) => {
  expect(isAtLeast(installed(name), lowest)).toBe(true);
});

test.each(Object.entries(versions))("%s is exactly %s, here and in the lock file", (name, version) => {
  expect(isExact(version)).toBe(true);
  expect(installed(name)).toBe(version);
});

test("Prisma's parts are of one version, since they speak to one another", () => {
  const parts = Object.entries(versions).filter(([name]) => name === "prisma" || name.startsWith("@prisma/"));
  expect(parts.length).toBeGreaterThanOrEqual(4);
  expect(new Set(parts.map(([, version]) => version.split("-")[0])).size).toBe(1);
});

test("a version that is too low, or is not one version, is seen", () => {
  const enough = ["16.2.11", "16.2.12", "16.10.0", "17.0.0", "16.3.0-rc.1"];
  const low = ["16.2.10", "16.2.9", "15.9.99", "16.2.11-rc.1", "0.0.0"];
  expect(enough.filter((version) => !isAtLeast(version, "16.2.11"))).toEqual([]);
  expect(low.filter((version) => isAtLeast(version, "16.2.11"))).toEqual([]);
  expect(["^1.2.3", "~1.2.3", "1.2", "*", "latest", ">=1.2.3", "file:../x"].filter(isExact)).toEqual([]);
});
