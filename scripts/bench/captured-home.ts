import type { PartnerHome } from "../../lib/appointments/read-partner-home.ts";
import { Problem } from "../problem.ts";
import type { BenchDatabase } from "./databases.ts";
import { MEASURED } from "./rows.ts";

/** The measured partner's home as the product's own read finds it. Sets this process's settings, so it serves once. */
export async function captureHome({ urls }: BenchDatabase): Promise<PartnerHome> {
  Object.assign(process.env, {
    APP_DATABASE_URL: urls.app,
    IDENTITY_DATABASE_URL: urls.identity,
    OPERATOR_DATABASE_URL: urls.operator,
    NEXTAUTH_SECRET: "signs nothing: no page is served by this process",
    PUBLIC_URL: "http://localhost",
  });
  const { readPartnerHome } = await import("../../lib/appointments/read-partner-home.ts");
  const { trustId, membershipId } = MEASURED;
  const home = await readPartnerHome({
    kind: "member",
    trustId,
    membershipId,
    roles: [],
    appointmentId: null,
  });
  if (!home) throw new Problem("The measured partner has no home.", "Correct scripts/bench/rows.ts.");
  return home;
}
