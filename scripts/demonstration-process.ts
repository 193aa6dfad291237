/** Runs by itself, started by `demonstration.ts`: asks the seed whether the database is empty, and fills it. */
import type { DatabaseUrls } from "../prisma/prepare.ts";
import seed, { isEmpty } from "../prisma/seed/index.ts";
import { ALREADY_THERE } from "./demonstration.ts";

const urls = JSON.parse(process.env.ALONGSIDE_DATABASE_URLS ?? "{}") as DatabaseUrls;
if (!(await isEmpty(urls))) process.exit(ALREADY_THERE);
await seed(urls);
process.exit(0);
