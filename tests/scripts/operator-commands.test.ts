import { execFile } from "node:child_process";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";

/** The commands as somebody types them, on a database of their own that holds nothing yet. */

const database = `commands_${process.env.VITEST_POOL_ID}`;
const url = new URL(inject("adminUrl"));
url.pathname = `/${database}`;

beforeAll(() => ask(inject("adminUrl"), `create database ${database}`));
afterAll(() => ask(inject("adminUrl"), `drop database if exists ${database} with (force)`));

type Finished = { code: number; said: string; links: string[] };

/** Runs `npm run operator:create` or `operator:end` as its line in package.json does. */
function run(command: "operator-create" | "operator-end", ...words: string[]): Promise<Finished> {
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_ENV: "test" as const,
    DATABASE_URL: url.href,
    NEXTAUTH_SECRET: inject("secret"),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32, "for tests alone").toString("base64"),
    PUBLIC_URL: "https://alongside.example",
  };
  return new Promise((settle) => {
    const args = ["scripts/bootstrap.mjs", `scripts/${command}.ts`, ...words];
    execFile(process.execPath, args, { env }, (error, out, err) => {
      const said = out + err;
      const links = said.match(/https:\/\/alongside\.example\/sign-in\/password\/[\w-]{43}$/gm) ?? [];
      settle({ code: typeof error?.code === "number" ? error.code : 0, said, links });
    });
  });
}

async function ask(connectionString: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const kept = () =>
  ask(
    url.href,
    `select (select array_agg(email order by email) from account) as accounts, (select count(*)::int from operator) as operators,
       (select count(*)::int from password_link) as links,
       (select count(*)::int from password_link where replaced_at is null and used_at is null) as open`,
  ).then(([row]) => row);

test("what is no e-mail address, or none, or two, or a word unknown is said plainly, and changes nothing", async () => {
  const wrong: [string[], RegExp][] = [
    [[], /Give one e-mail address/],
    [["one@platform.example", "two@platform.example"], /Give one e-mail address/],
    [["not-an-address"], /not-an-address is not an e-mail address/],
    [["one@platform.example", "--everything"], /make no sense: one@platform.example --everything/],
  ];
  for (const [words, answer] of wrong) {
    const { code, said, links } = await run("operator-create", ...words);
    expect(said).toMatch(answer);
    expect(said).toContain("npm run operator:create -- fatima@example.org");
    expect(said).not.toMatch(/^\s+at /m);
    expect([code, links]).toEqual([1, []]);
  }
  expect(await kept()).toEqual({ accounts: null, operators: 0, links: 0, open: 0 });
}, 60_000);

test("an account and a link the first time, a newer link the second, and no link for somebody with a password", async () => {
  const first = await run("operator-create", "Olive@Platform.example");
  expect(first.said).toContain("olive@platform.example runs the platform.");
  expect(first.said).toMatch(/It works once, until \w+day \d/);
  expect([first.code, first.links.length]).toEqual([0, 1]);

  const again = await run("operator-create", "olive@platform.example");
  expect([again.code, again.links.length]).toEqual([0, 1]);
  expect(again.links).not.toEqual(first.links);
  expect(await kept()).toEqual({ accounts: ["olive@platform.example"], operators: 1, links: 2, open: 1 });

  await ask(url.href, "update account set password_hash = 'x'");
  const known = await run("operator-create", "olive@platform.example");
  expect([known.code, known.links]).toEqual([0, []]);
  expect(known.said).toContain("sign in with the password they have");
  expect(known.said).toContain("npm run operator:create -- olive@platform.example --new-password");

  const forgotten = await run("operator-create", "olive@platform.example", "--new-password");
  expect([forgotten.code, forgotten.links.length]).toEqual([0, 1]);
  expect(await kept()).toEqual({ accounts: ["olive@platform.example"], operators: 1, links: 3, open: 1 });
}, 60_000);

test("ending says when nobody is left; ending nobody, and a closed account, are refused", async () => {
  for (const address of ["olive@platform.example", "otto@platform.example"])
    await run("operator-create", address);
  const ended = await run("operator-end", "OTTO@platform.example");
  expect(ended.said).toContain("otto@platform.example no longer runs the platform");
  expect(ended.said).not.toContain("Nobody runs it now");
  expect(ended.code).toBe(0);

  const again = await run("operator-end", "otto@platform.example");
  expect(again.said).toContain("Nobody runs the platform as otto@platform.example.\nNothing was changed.");
  expect(again.code).toBe(1);

  const last = await run("operator-end", "olive@platform.example");
  expect(last.said).toContain("Nobody runs it now");

  await ask(url.href, "update account set disabled_at = '2026-01-01' where email like 'otto%'");
  const closed = await run("operator-create", "otto@platform.example", "--new-password");
  expect(closed.said).toContain(
    "The account otto@platform.example is closed, and cannot run the platform.\nNothing was changed.",
  );
  expect([closed.code, closed.links]).toEqual([1, []]);
}, 60_000);
