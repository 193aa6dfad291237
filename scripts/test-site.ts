import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { migrate } from "../prisma/migrate.ts";
import { prepareDatabase } from "../prisma/prepare.ts";
import { loadDemonstration } from "./demonstration.ts";
import { serverEnvironment } from "./environment.ts";
import { freePort } from "./port.ts";
import { Problem } from "./problem.ts";
import { stateFolder } from "./project.ts";
import type { Secrets } from "./secrets.ts";
import { serve } from "./serve.ts";

/** The site that the browser tests visit, and what they need to know of it. */
export type TestSite = { env: Record<string, string>; log: string; stop(): Promise<void> };

/** The site as `npm start` serves it, with the demonstration data in a database of the tests' own. */
export async function startTestSite(adminUrl: string, secrets: Secrets): Promise<TestSite> {
  const database = "alongside_e2e";
  const urls = await prepareDatabase({ adminUrl, database, secret: secrets.databaseSecret });
  await migrate(urls.owner);
  const port = await freePort();
  const publicUrl = `http://localhost:${port}`;
  const env = serverEnvironment({
    urls,
    secrets,
    port,
    publicUrl,
    demonstration: true,
  });
  await loadDemonstration(env);
  await mkdir(stateFolder, { recursive: true });
  const log = join(stateFolder, "test-site.log");
  const site = await serve(env, log);
  if (!site) throw new Problem("The site did not start.", `What it said is in ${log}.`);
  return {
    log,
    stop: site.stop,
    env: {
      E2E_BASE_URL: publicUrl,
      E2E_ADMIN_URL: new URL(`/${database}`, adminUrl).href,
      E2E_DATABASE_SECRET: secrets.databaseSecret,
      E2E_OWNER_URL: urls.owner,
      E2E_APP_URL: urls.app,
      E2E_IDENTITY_URL: urls.identity,
      E2E_OPERATOR_URL: urls.operator,
      E2E_SERVER_LOG: log,
      NEXTAUTH_SECRET: secrets.NEXTAUTH_SECRET,
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secrets.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
    },
  };
}
