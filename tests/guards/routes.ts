import { members, type Route, type Visitor } from "@/tests/guards/route.ts";
import { adminRoutes } from "@/tests/guards/routes/admin.ts";
import { dailyRoutes } from "@/tests/guards/routes/daily.ts";
import { manageRoutes } from "@/tests/guards/routes/manage.ts";
import { outsideRoutes } from "@/tests/guards/routes/outside.ts";

/**
 * Every address and who may open it. An address that is not here fails the architecture test; the browser tests
 * open each as each visitor and compare what comes back with `verdict`.
 */

export type Verdict = "opens" | "leads on" | "sign in" | "forbidden" | "not found" | "wrong method";

export const routes: Route[] = [...outsideRoutes, ...dailyRoutes, ...manageRoutes, ...adminRoutes];

/** What a visitor gets when they open an address. */
export function verdict(route: Route, visitor: Visitor): Verdict {
  if (route.onlyTakesForms) return "wrong method";
  if (route.opens.includes(visitor)) return route.leadsOn ? "leads on" : "opens";
  if (visitor === "anonymous") return "sign in";
  const isMember = members.some((member) => member === visitor);
  return isMember && route.file.startsWith("app/[trust]/") && !route.absentForOthers
    ? "forbidden"
    : "not found";
}
