import { describe, expect, test } from "vitest";
import { actionProblems, frameProblems, gateProblems, originProblems } from "@/tests/guards/actions.ts";
import { domainFunctions, domainProblems, untestedFunctions } from "@/tests/guards/domain-functions.ts";
import { placeProblems, textProblems } from "@/tests/guards/house-rules.ts";
import { importProblems } from "@/tests/guards/imports.ts";
import { unlisted } from "@/tests/guards/sources.ts";

/** The guards of the source, guarded: each fault is written down here as a file, and must be seen. */

describe("imports", () => {
  test.each([
    ["app/[trust]/admin/page.tsx", `import { inTrust } from "@/lib/db.ts";`, /never the database/],
    [
      "app/[trust]/admin/page.tsx",
      `import type { TrustTransaction } from "@/lib/db.ts";`,
      /never the database/,
    ],
    ["app/[trust]/admin/page.tsx", `import { inTrust } from "../../../lib/db.ts";`, /never the database/],
    ["app/[trust]/admin/page.tsx", `const { inTrust } = await import("@/lib/db.ts");`, /never the database/],
    ["app/page.tsx", `import { identityDb } from "@/lib/identity/db.ts";`, /never the database/],
    [
      "app/page.tsx",
      `import { PrismaClient } from "@/prisma/generated/client.ts";`,
      /database reaches what is drawn/,
    ],
    ["app/page.tsx", `import type { Membership } from "@/prisma/generated/client.ts";`, /database reaches/],
    ["app/page.tsx", `import pg from "pg";`, /database reaches what is drawn/],
    ["app/api/health/route.ts", `import { inTrust, askAppDoor } from "@/lib/db.ts";`, /never the database/],
    ["app/page.tsx", `import { demoPassword } from "@/prisma/seed/people.ts";`, /does not lean on/],
    ["components/ui/card.tsx", `import { authorise } from "@/lib/access.ts";`, /take plain props/],
    [
      "components/ui/card.tsx",
      `import { TrustPage } from "@/app/[trust]/trust-page.tsx";`,
      /take plain props/,
    ],
    ["components/ui/card.tsx", `export { authorise } from "@/lib/access.ts";`, /take plain props/],
    ["components/ui/card.tsx", `import { headers } from "next/headers";`, /know nothing of requests/],
    [
      "lib/roles/publish-version.ts",
      `import { Card } from "@/components/ui/card.tsx";`,
      /knows nothing of what draws/,
    ],
    ["lib/roles/publish-version.ts", `import { world } from "@/tests/support/world.ts";`, /knows nothing of/],
    ["lib/roles/publish-version.ts", `import { identityDb } from "@/lib/identity/db.ts";`, /second door/],
    ["lib/identity/sign-in.ts", `import { inTrust } from "@/lib/db.ts";`, /no content of any trust/],
    [
      "lib/roles/publish-version.ts",
      `import { Prisma } from "@/prisma/generated/client.ts";`,
      /two doors alone/,
    ],
    ["lib/roles/publish-version.ts", `import { Pool } from "pg";`, /two doors alone/],
    [
      "prisma/seed/people.ts",
      `import { PrismaClient } from "@/prisma/generated/client.ts";`,
      /two doors alone/,
    ],
  ])("%s: %s", (path, text, words) => {
    expect(importProblems([{ path, text }])).toEqual(expect.arrayContaining([expect.stringMatching(words)]));
  });

  test("what goes the right way is no fault", () => {
    const right = {
      "app/[trust]/admin/page.tsx": `import { publishVersion } from "@/lib/roles/publish-version.ts";
        import { Card } from "@/components/ui/card.tsx"; import type { Role } from "@/prisma/generated/enums.ts";`,
      "app/api/health/route.ts": `import { askAppDoor } from "@/lib/db.ts";`,
      "components/form.tsx": `import type { FormState } from "@/lib/form-state.ts"; import { useState } from "react";`,
      "lib/db.ts": `import { PrismaClient, type Prisma } from "@/prisma/generated/client.ts"; import pg from "pg";`,
      "lib/roles/publish-version.ts": `import { type TrustTransaction, inTrust } from "@/lib/db.ts";
        import type { Prisma } from "@/prisma/generated/client.ts"; import { Role } from "@/prisma/generated/enums.ts";`,
      "lib/identity/sign-in.ts": `import { identityDb } from "@/lib/identity/db.ts";`,
    };
    expect(importProblems(Object.entries(right).map(([path, text]) => ({ path, text })))).toEqual([]);
  });
});

describe("actions and pages", () => {
  const action = (body: string, name = "publishAction") =>
    `"use server";\nexport async function ${name}(trust: string, _: FormState, form: FormData) { ${body} }`;
  const good = "const actor = await requireActor(trust); return submit(form, S, () => publish(actor));";

  test.each([
    [action("return submit(form, S, () => publish());"), /does not ask who sends it/],
    [action("requireActor(trust); return submit(form, S, () => publish());"), /does not ask who sends it/],
    [action("// await requireActor(trust)\nreturn submit(form, S, run);"), /does not ask who sends it/],
    [action("const actor = await requireActor(trust); await publish(actor);"), /does not go through submit/],
    [
      action(good).replace("trust: string", "trust: string, about: { id: string }"),
      /is bound to what is no string/,
    ],
    [action(good, "publish"), /does not end with Action/],
    [action(good).replace("async ", ""), /is not async/],
    [`${action(good)}\nexport const limit = 3;`, /exports limit, which is not an action/],
    [`${action(good)}\nexport { other } from "./other.ts";`, /which is not an action/],
    [`export async function Page() { async function save() { "use server"; } }`, /hides an action inside/],
    [
      `"use client";\nexport function Row() { return <Form action={props.action.bind(null, 1)} />; }`,
      /in the browser/,
    ],
  ])("%s", (text, words) => {
    const problems = actionProblems([{ path: "app/[trust]/admin/actions.ts", text }]);
    expect(problems).toEqual([expect.stringMatching(words)]);
  });

  test("actions that are where nobody looks are seen, and good ones are no fault", () => {
    const text = action(good);
    expect(actionProblems([{ path: "app/[trust]/admin/actions.ts", text }])).toEqual([]);
    expect(actionProblems([{ path: "lib/roles/save.ts", text }])).toEqual([
      expect.stringMatching(/belong in/),
    ]);
  });

  test("a page that asks nobody is seen", () => {
    const problems = (path: string, text: string) => gateProblems([{ path, text }]);
    const bare = "export default function P() { return <Page title='x'>y</Page>; }";
    expect(problems("app/[trust]/page.tsx", bare)).toHaveLength(1);
    expect(problems("app/[trust]/admin/x/page.tsx", bare)).toHaveLength(1);
    expect(problems("app/[trust]/admin/export/route.ts", "export async function GET() {}")).toHaveLength(1);
    expect(problems("app/operator/page.tsx", bare)).toHaveLength(1);
    expect(problems("app/(public)/page.tsx", bare)).toEqual([]);
    expect(
      problems("app/[trust]/page.tsx", bare.replace("<Page", "<TrustPage").replace("/Page", "/TrustPage")),
    ).toEqual([]);
    expect(
      problems("app/operator/page.tsx", "export default async function P() { await requireOperator(); }"),
    ).toEqual([]);
  });

  test("a route that takes a form from anywhere, or from anybody, is seen", () => {
    const path = "app/operator/loads/upload/route.ts";
    const handler = (body: string) => [
      { path, text: `export async function POST(request: Request) { ${body} }` },
    ];
    expect(gateProblems(handler("await readAccount();"))).toEqual([]);
    expect(gateProblems(handler("await isFromOurPage();"))).toHaveLength(1);
    expect(originProblems(handler("await isFromOurPage();"))).toEqual([]);
    expect(originProblems(handler("await readAccount();"))).toEqual([
      expect.stringMatching(/POST does not ask which page/),
    ]);
  });

  test("a frame that asks nobody is seen", () => {
    const frame = (name: string, path: string, body: string) => ({
      path,
      text: `export async function ${name}() { ${body} }`,
    });
    const asks = frame("AccountPage", "app/account/account-page.tsx", "await requireAccount();");
    const not = frame("TrustPage", "app/[trust]/trust-page.tsx", "return null;");
    expect(frameProblems([asks, not])).toEqual([expect.stringMatching(/TrustPage does not ask/)]);
    expect(frameProblems([asks])).toHaveLength(1);
  });
});

describe("domain functions", () => {
  const path = "lib/roles/publish-version.ts";
  const good = `/** Publishes. */ export async function publishVersion(actor: Member, id: string) {
    return inTrust(actor, async (tx) => { authorise(actor, "role-description:publish", {}); }); }`;
  const helper = {
    path: "lib/roles/read-draft.ts",
    text: `export async function openDraft(tx: T, actor: Member) { authorise(actor, "role-description:write", {}); }`,
  };

  test.each([
    [good.replace(/authorise\([^;]*;/, ""), /never asks authorise/],
    [good.replace("authorise(actor,", "authorise(other,"), /authorises other/],
    [good.replace("inTrust(actor,", "inTrust({ ...actor, trustId },"), /and not as its actor/],
    [good.replace("return inTrust(", "await inTrust(actor, run); return inTrust("), /opens a door 2 times/],
    [good.replace("inTrust(actor,", "elsewhere(actor,"), /opens no door/],
    [good.replace("/** Publishes. */", ""), /has no words/],
    [good.replace("actor: Member, id", "id: string, actor: Member, _"), /opens a door outside/],
    [`${good} function aside(actor: Member) { return inTrust(actor, run); }`, /opens a door outside/],
    [
      `${good} export async function all(tx: T) { return readInTrust(tx, "home:read", {}, sql); }`,
      /opens a door outside/,
    ],
  ])("%s", (text, words) => {
    expect(domainProblems([{ path, text }])).toEqual([expect.stringMatching(words)]);
  });

  test("good ones are no fault, with a helper that asks authorise too", () => {
    expect(domainProblems([{ path, text: good }])).toEqual([]);
    const handed = `import { openDraft } from "@/lib/roles/read-draft.ts";
      ${good.replace(/authorise\([^;]*;/, "await openDraft(tx, actor, id);")}`;
    expect(domainProblems([{ path, text: handed }, helper])).toEqual([]);
    expect(
      domainProblems([
        { path, text: handed },
        { ...helper, text: helper.text.replace("authorise", "ask") },
      ]),
    ).toEqual([expect.stringMatching(/never asks authorise/)]);
  });

  test("two of one name, and an identity function nobody listed, are seen", () => {
    const twice = [path, "lib/tasks/publish-version.ts"].map((each) => ({ path: each, text: good }));
    expect(domainProblems(twice)).toEqual([
      expect.stringMatching(/two domain functions are called publishVersion/),
    ]);
    const text = "export async function listAccounts() { return identityDb().prisma.account.findMany(); }";
    expect(domainProblems([{ path: "lib/identity/list-accounts.ts", text }])).toEqual([
      expect.stringMatching(/listAccounts reaches accounts without an actor/),
    ]);
  });

  test("a function that no test calls is seen", () => {
    const functions = domainFunctions([{ path, text: good }]);
    const tests = (text: string) =>
      untestedFunctions(functions, [{ path: "tests/domain/roles/x.test.ts", text }]);
    const brought = `import { publishVersion } from "@/lib/roles/publish-version.ts";`;
    expect(tests(`${brought} await publishVersion(admin, id);`)).toEqual([]);
    expect(tests(brought)).toHaveLength(1);
    expect(tests("")).toHaveLength(1);
    expect(tests(`import { publishVersion } from "@/lib/other.ts"; publishVersion();`)).toHaveLength(1);
  });
});

test("what is not on a list, on it twice, or on it and gone, is seen", () => {
  expect(unlisted(["a", "b"], ["a", "b"], "the list")).toEqual([]);
  expect(unlisted(["a", "b"], ["a"], "the list")).toEqual(["b is not in the list"]);
  expect(unlisted(["a"], ["a", "b"], "the list")).toEqual(["b is in the list, and is not there"]);
  expect(unlisted(["a"], ["a", "a"], "the list")).toEqual(["a is twice in the list"]);
});

describe("rules of the house", () => {
  test.each([
    ["app/[trust]/loading.tsx", /for ever/],
    ["lib/utils/dates.ts", /utils says nothing/],
    ["tests/helpers/x.ts", /helpers says nothing/],
    ["src/index.ts", /stands at the top/],
    ["notes.md", /stands at the top/],
    ["components/ui/Button.tsx", /kebab-case/],
  ])("%s", (path, words) => {
    expect(placeProblems([path])).toEqual([expect.stringMatching(words)]);
  });

  test.each([
    ["lib/roles/x.ts", "const a = 1;\n".repeat(301), /has 301 lines/],
    ["lib/roles/x.ts", "const at = new Date();", /reads the clock/],
    ["app/page.tsx", "const at = Date.now();", /reads the clock/],
    ["lib/roles/x.ts", "tx.$executeRaw`update x set at = now()`;", /asks the database/],
    ["lib/roles/x.ts", 'const sql = "select current_date";', /asks the database/],
    ["lib/roles/x.ts", "tx.$queryRawUnsafe(sql);", /SQL put together as a string/],
    ["prisma/schema/x.prisma", "at DateTime @default(now())", /takes the time from the database/],
    [
      "prisma/migrations/1_x/migration.sql",
      '"at" TIMESTAMP DEFAULT CURRENT_TIMESTAMP',
      /takes the time from/,
    ],
    ["lib/roles/x.ts", 'export * from "./y.ts";', /hands on/],
    ["lib/roles/x.ts", 'export { y } from "./y.ts";', /hands on/],
    ["lib/roles/x.ts", '"use server";\nexport async function save() {}', /holds actions/],
    ["app/page.tsx", "const p = <Suspense fallback={null}>x</Suspense>;", /suspends/],
    ["app/page.tsx", "const p = <React.Suspense>x</React.Suspense>;", /suspends/],
    ["components/ui/x.tsx", "const p = <p style={{ color }}>x</p>;", /inline style/],
    ["components/ui/x.tsx", "const p = <p dangerouslySetInnerHTML={{ __html }} />;", /HTML as a string/],
    ["app/page.tsx", 'export const metadata = { title: "X" };', /sets a title/],
    ["app/page.tsx", "export async function generateMetadata() { return {}; }", /sets a title/],
  ])("%s: %.40s", (path, text, words) => {
    expect(textProblems([{ path, text }])).toEqual([expect.stringMatching(words)]);
  });

  test("what keeps the rules is no fault", () => {
    const kept = {
      "lib/time.ts": "export const now = () => new Date();",
      "lib/roles/x.ts": `const day = new Date(other); tx.$queryRaw\`select \${now()}\`; // now() and new Date()`,
      "scripts/x.ts": "const began = Date.now();",
      "app/layout.tsx": "export const metadata = { robots: { index: false } };",
      "prisma/schema/x.prisma": "at DateTime // never @default(now())",
    };
    expect(textProblems(Object.entries(kept).map(([path, text]) => ({ path, text })))).toEqual([]);
    expect(placeProblems([...Object.keys(kept), "app/[trust]/manage/page.tsx", "package.json"])).toEqual([]);
  });
});
