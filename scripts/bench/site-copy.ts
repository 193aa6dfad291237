import { cp, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { PartnerHome } from "../../lib/appointments/read-partner-home.ts";
import { plainEnvironment, runNode, scriptArguments, withoutEngine } from "../children.ts";
import { Problem } from "../problem.ts";
import { root } from "../project.ts";

const COPIED = [
  ...["app", "components", "lib", "prisma", "public", "scripts"],
  ...["proxy.ts", "instrumentation.ts", "next.config.ts", "postcss.config.mjs", "tsconfig.json"],
  ...["package.json", "package-lock.json"],
];

/** The plain page's last part of the address: as long as "partner", so that the two pages have as many bytes. */
export const PLAIN = "without";

const READ_FROM = `"@/lib/appointments/read-partner-home.ts"`;

/**
 * A copy of the project that has one page more, which the product must not have: the partner's home as it is, with
 * the same proxy, session and components, but with `home` in its code in place of its read.
 */
export async function copySite(folder: string, home: PartnerHome): Promise<string> {
  const site = join(folder, "site");
  await mkdir(site, { recursive: true });
  for (const each of COPIED) {
    await cp(join(root, each), join(site, each), { recursive: true }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== "ENOENT") throw error;
      },
    );
  }
  await symlink(relative(site, join(root, "node_modules")), join(site, "node_modules"));
  const page = await readFile(join(site, "app/[trust]/partner/page.tsx"), "utf8");
  if (!page.includes(READ_FROM)) {
    throw new Problem(
      "The partner's home is not read by readPartnerHome any more.",
      "Correct READ_FROM in scripts/bench/site-copy.ts.",
    );
  }
  const plain = join(site, `app/[trust]/${PLAIN}`);
  await mkdir(plain);
  await writeFile(join(plain, "page.tsx"), page.replace(READ_FROM, `"./captured-home.ts"`));
  await writeFile(
    join(plain, "captured-home.ts"),
    `const home = ${JSON.stringify(home)};\nexport const readPartnerHome = async (_actor: unknown) => home;\n`,
  );
  return site;
}

/** Builds the copy as `npm start` would build the project, and returns the seconds it took. */
export async function buildSite(site: string): Promise<number> {
  const began = performance.now();
  const { code, output } = await runNode([...scriptArguments, join(site, "scripts/bench/build-process.ts")], {
    env: { ...plainEnvironment(), ...withoutEngine },
  });
  if (code !== 0) throw new Problem(output.trim(), "The copy of the site could not be built; see above.");
  return (performance.now() - began) / 1000;
}
