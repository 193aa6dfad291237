import { admin, at, type Build, manager, partnerAt, type Route, staff } from "@/tests/guards/route.ts";

const readers = ["manager", "admin", "sponsor"] as const;
const itemAt = (file: string, opens: Route["opens"], rest: Build): Route =>
  at(`readiness/[itemId]/${file}`, opens, (ids) => `/readiness/${ids.readinessItem}${rest(ids)}`);

/** What a trust sees to about itself, its sponsor, and what there is no time for. */
export const readinessRoutes: Route[] = [
  at("readiness/page.tsx", readers, () => "/readiness"),
  at("readiness/new/page.tsx", admin, () => "/readiness/new"),
  at("readiness/briefings/new/page.tsx", staff, () => "/readiness/briefings/new"),
  itemAt("page.tsx", readers, () => ""),
  itemAt("standing/page.tsx", admin, () => "/standing"),
  itemAt("change/page.tsx", admin, () => "/change"),
  itemAt("ending/page.tsx", admin, () => "/ending"),
  at("sponsor/acceptance/page.tsx", ["sponsor"], () => "/sponsor/acceptance"),
  at("time/page.tsx", ["sponsor"], () => "/time"),
  at("time/[requestId]/page.tsx", ["sponsor", "manager"], (ids) => `/time/${ids.timeRequest}`),
  partnerAt("no-time/page.tsx", manager, "/no-time"),
];
