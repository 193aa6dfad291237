import pg from "pg";
import { afterAll, afterEach, expect, test } from "vitest";
import { GET } from "@/app/api/health/route.ts";
import { askDoor } from "@/lib/door-state.ts";
import { serving } from "@/lib/serving.ts";
import { migrationNames } from "@/prisma/schema-age.ts";

const answer = async () => {
  const response = await GET();
  return { status: response.status, body: await response.json() };
};

afterEach(() => {
  serving().stopping = false;
  serving().migrations = [];
});

test("health is well where all three doors open on a database as new as this version", async () => {
  serving().migrations = await migrationNames();
  expect(serving().migrations.length).toBeGreaterThan(0);
  expect(await answer()).toEqual({ status: 200, body: { status: "ok" } });
});

test("health is not well on a database that is older", async () => {
  serving().migrations = [...(await migrationNames()), "29991231000000_not_applied_yet"];
  expect(await answer()).toEqual({
    status: 503,
    body: { status: "unavailable", database: "older than this version" },
  });
});

test("health says that the server is stopping, without asking the database", async () => {
  serving().stopping = true;
  expect(await answer()).toEqual({ status: 503, body: { status: "stopping" } });
});

const pool = new pg.Pool({
  connectionString: process.env.APP_DATABASE_URL,
  max: 1,
  connectionTimeoutMillis: 3_000,
});
afterAll(() => pool.end());

test("a door whose connections are all taken is slow, asked once however many ask, and well again after", async () => {
  const taken = await pool.connect();
  const began = Date.now();
  const asked = Promise.all(Array.from({ length: 20 }, () => askDoor(pool, "select 1")));
  expect(pool.waitingCount).toBe(1);
  expect(new Set(await asked)).toEqual(new Set(["slow"]));
  expect(Date.now() - began).toBeLessThan(2_500);
  taken.release();
  expect(await askDoor(pool, "select 1 as one")).toMatchObject({ rows: [expect.anything()] });
});

test("a door that refuses is away", async () => {
  const closed = new pg.Pool({ connectionString: "postgres://nobody@127.0.0.1:1/nowhere" });
  expect(await askDoor(closed, "select 1")).toBe("away");
  await closed.end();
});
