import { expect, test } from "vitest";
import type { RouteIds } from "@/tests/guards/route.ts";
import { routes, verdict } from "@/tests/guards/routes.ts";

/** The table of addresses, held against the files it speaks of and against what may never be. */
const ids = new Proxy({} as RouteIds, { get: (_, name) => `id-of-${String(name)}` });

test.each(routes)("$file answers the address it is listed with", ({ file, address }) => {
  const pattern = file
    .replace(/^app/, "")
    .replace(/\/\([^)]*\)/g, "")
    .replace(/\/(page\.tsx|route\.ts)$/, "")
    .replace(/\[[^\]]+\]/g, "id-of-\\w+");
  expect(address(ids)).toMatch(new RegExp(`^${pattern || "/"}$`));
});

test("nothing inside a trust opens for anybody who does not belong to it, or did and does no more", () => {
  const inside = routes.filter(
    ({ file, onlyTakesForms }) => file.startsWith("app/[trust]/") && !onlyTakesForms,
  );
  expect(inside.length).toBeGreaterThan(0);
  for (const route of inside) {
    expect(verdict(route, "anonymous"), route.file).toBe("sign in");
    expect(verdict(route, "stranger"), route.file).toBe("not found");
    expect(verdict(route, "former"), route.file).toBe("not found");
    expect(verdict(route, "operator"), route.file).toBe("not found");
  }
});

test("what opens without signing in is public, or is how somebody comes in", () => {
  const open = routes.filter((route) => verdict(route, "anonymous") === "opens").map(({ file }) => file);
  expect(open.filter((file) => !/^app\/(\(public\)|sign-in|api\/health)\//.test(file))).toEqual([]);
});

test("a verdict for each kind of visitor", () => {
  const of = (file: string) => routes.find((route) => route.file === file) ?? expect.fail(file);
  const audit = of("app/[trust]/admin/audit/page.tsx");
  expect(verdict(audit, "admin")).toBe("opens");
  expect(verdict(audit, "manager")).toBe("forbidden");
  expect(verdict(of("app/[trust]/partner/page.tsx"), "admin")).toBe("not found");
  expect(verdict(of("app/[trust]/page.tsx"), "mentor")).toBe("leads on");
  expect(verdict(of("app/operator/page.tsx"), "admin")).toBe("not found");
});
