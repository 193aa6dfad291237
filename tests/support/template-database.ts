import type { TestProject } from "vitest/node";
import { migrate } from "@/prisma/migrate.ts";
import { prepareDatabase } from "@/prisma/prepare.ts";

const template = "alongside_template";

declare module "vitest" {
  interface ProvidedContext {
    adminUrl: string;
    template: string;
    secret: string;
  }
}

/** Migrates one database that every worker then copies. Needs a PostgreSQL: `npm test` starts one. */
export default async function setup(project: TestProject): Promise<void> {
  const adminUrl = process.env.TEST_ADMIN_URL;
  if (!adminUrl) throw new Error("TEST_ADMIN_URL is not set. `npm test` sets it; start the tests with that.");
  const secret = "a secret for tests alone, of no other worth";
  const urls = await prepareDatabase({ adminUrl, database: template, secret });
  await migrate(urls.owner);
  project.provide("adminUrl", adminUrl);
  project.provide("template", template);
  project.provide("secret", secret);
}
