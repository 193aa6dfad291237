/** Runs by itself, started by `demonstration.ts`: asks the seed whether the database is empty, and fills it. */
import seed, { isEmpty } from "../prisma/seed/index.ts";
import { ALREADY_THERE, markLoading } from "./demonstration.ts";

if (!(await isEmpty())) process.exit(ALREADY_THERE);
await markLoading();
await seed();
process.exit(0);
