import { randomUUID } from "node:crypto";
import type { Operator } from "@/lib/actor.ts";
import { addFictionalOrganisation } from "@/lib/organisations/add-fictional-organisation.ts";
import { addOrganisation } from "@/lib/organisations/add-organisation.ts";
import { changeOrganisation } from "@/lib/organisations/change-organisation.ts";
import { importOrganisations } from "@/lib/organisations/import-organisations.ts";
import { listLoads } from "@/lib/organisations/list-loads.ts";
import { nameSuccessor } from "@/lib/organisations/name-successor.ts";
import { readLoad } from "@/lib/organisations/read-load.ts";
import { readOrganisation } from "@/lib/organisations/read-organisation.ts";
import { searchOrganisations } from "@/lib/organisations/search-organisations.ts";
import { listPlatformLog } from "@/lib/platform/list-platform-log.ts";
import { readHealth } from "@/lib/platform/read-health.ts";
import { changeShortName } from "@/lib/trusts/change-short-name.ts";
import { findOpenTrust } from "@/lib/trusts/find-open-trust.ts";
import { listOpenTrusts } from "@/lib/trusts/list-open-trusts.ts";
import { nameFirstAdmin } from "@/lib/trusts/name-first-admin.ts";
import { openTrust } from "@/lib/trusts/open-trust.ts";
import { readFirstAdmin } from "@/lib/trusts/read-first-admin.ts";
import { readOpening } from "@/lib/trusts/read-opening.ts";
import { type Example, platformExample } from "@/tests/guards/example.ts";

const byHand = { kind: "other", name: "X", town: "X", reason: "X" } as const;

/** What an operator does, outside any trust. */
export const platformExamples: Record<string, Example> = {
  addFictionalOrganisation: platformExample((actor) =>
    addFictionalOrganisation(actor, { code: "X", name: "X", town: "X" }),
  ),
  addOrganisation: platformExample((actor) =>
    addOrganisation(actor, { id: randomUUID(), code: "XXX", ...byHand }),
  ),
  changeOrganisation: platformExample((actor) =>
    changeOrganisation(actor, "XXX", { revision: 1, ...byHand, closedOn: null }),
  ),
  importOrganisations: platformExample((actor) => importOrganisations(actor, randomUUID(), Buffer.from("x"))),
  readOpening: platformExample((actor) => readOpening(actor, "X")),
  listLoads: platformExample((actor) => listLoads(actor, 1)),
  nameSuccessor: platformExample((actor) =>
    nameSuccessor(actor, "XXX", { revision: 1, successorCode: null }),
  ),
  readLoad: platformExample((actor) => readLoad(actor, randomUUID())),
  readOrganisation: platformExample((actor) => readOrganisation(actor, "XXX")),
  searchOrganisations: platformExample((actor) => searchOrganisations(actor, "x", 1)),
  listPlatformLog: platformExample((actor) => listPlatformLog(actor as Operator, 1)),
  readHealth: platformExample((actor) => readHealth(actor)),
  changeShortName: platformExample((actor) =>
    changeShortName(actor as Operator, "XXX", { shortName: "x", instead: "y" }),
  ),
  findOpenTrust: platformExample((actor) => findOpenTrust(actor, "trust:open", "XXX")),
  listOpenTrusts: platformExample((actor) => listOpenTrusts(actor, 1)),
  nameFirstAdmin: platformExample((actor) =>
    nameFirstAdmin(actor, "XXX", { id: randomUUID(), adminName: "X", adminEmail: "x@example.org" }),
  ),
  openTrust: platformExample((actor) =>
    openTrust(actor, {
      organisationCode: "X",
      shortName: "x",
      adminName: "X",
      adminEmail: "x@example.org",
    }),
  ),
  readFirstAdmin: platformExample((actor) => readFirstAdmin(actor, "XXX")),
};
