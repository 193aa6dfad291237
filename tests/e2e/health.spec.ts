import { type APIRequestContext, expect, test } from "@playwright/test";
import { freezableWay } from "./support/freezable.ts";
import { hiddenFields } from "./support/hidden-fields.ts";
import { startServer } from "./support/own-server.ts";
import { openSession } from "./support/sessions.ts";

/** What a balancer in front hears, on servers of the test's own. */

const ask = async (request: APIRequestContext, address: string) => {
  const began = Date.now();
  const answer = await request.get(`${address}/api/health`);
  return { status: answer.status(), body: await answer.json(), took: Date.now() - began };
};

test("a database that freezes is said within the time a balancer waits, and so is its return", async ({
  request,
}) => {
  const way = await freezableWay(String(process.env.E2E_APP_URL));
  const server = await startServer({
    APP_DATABASE_URL: way.through(process.env.E2E_APP_URL),
    IDENTITY_DATABASE_URL: way.through(process.env.E2E_IDENTITY_URL),
    OPERATOR_DATABASE_URL: way.through(process.env.E2E_OPERATOR_URL),
  });
  try {
    expect(await ask(request, server.address)).toMatchObject({ status: 200, body: { status: "ok" } });
    way.freeze();
    for (let times = 0; times < 3; times += 1) {
      const { status, body, took } = await ask(request, server.address);
      expect({ status, body }).toEqual({ status: 503, body: { status: "unavailable", database: "slow" } });
      expect(took).toBeLessThan(3_000);
    }
    way.thaw();
    await expect.poll(async () => (await ask(request, server.address)).status).toBe(200);
  } finally {
    way.close();
    await server.stop();
  }
});

test("a server that was told to stop says so, and goes on serving until the balancer has seen it", async ({
  request,
}) => {
  const server = await startServer({ STOP_DELAY: "3" });
  server.kill("SIGTERM");
  await expect.poll(async () => (await ask(request, server.address)).body).toEqual({ status: "stopping" });
  const page = await request.get(`${server.address}/sign-in`);
  expect(page.status()).toBe(200);
  expect(page.headers().connection).toBe("close");
  expect(await server.exited).toBe(0);
});

test("a server without what it needs says all that is missing, and nothing that is secret", async () => {
  const faults = await startServer({
    NEXTAUTH_SECRET: "planted-secret",
    APP_DATABASE_URL: "postgres://alongside_app:planted-password@db.example/alongside?sslmode=require",
    PUBLIC_URL: undefined,
    PORT: "planted-port",
  }).catch((error: Error) => error.message);
  expect(faults).toContain("- NEXTAUTH_SECRET is too short");
  expect(faults).toContain("- APP_DATABASE_URL has a sslmode");
  expect(faults).toContain("- PUBLIC_URL is missing");
  expect(faults).toContain("- PORT is not a port");
  expect(faults).not.toContain("planted");
});

test("another NEXTAUTH_SECRET signs nobody out", async ({ request }) => {
  const server = await startServer({ NEXTAUTH_SECRET: "another secret, for a test alone, of no worth" });
  try {
    const cookie = `alongside=${await openSession("partner@demo.example")}`;
    const home = await request.get(`${server.address}/harbourside/partner`, {
      headers: { cookie },
      maxRedirects: 0,
    });
    expect(home.status()).toBe(200);
  } finally {
    await server.stop();
  }
});

test("while very many people sign in at once, each is answered, and everybody else is served", async ({
  request,
}) => {
  const server = await startServer();
  try {
    const fields = hiddenFields(await (await request.get(`${server.address}/sign-in`)).text());
    const signIn = () =>
      request.post(`${server.address}/sign-in`, {
        multipart: { ...fields, email: "nobody@demo.example", password: "four plain words" },
        headers: { origin: server.address },
        maxRedirects: 0,
        timeout: 45_000,
      });
    const flood = Array.from({ length: 150 }, signIn);
    expect(await ask(request, server.address)).toMatchObject({ status: 200 });
    const answers = await Promise.all(flood.map(async (each) => (await each).text()));
    const asked = answers.filter((text) => text.includes("Too many people are signing in just now"));
    const told = answers.filter((text) => text.includes("do not go together"));
    // How many have to wait is the machine's matter: nobody goes without an answer, and none is a failure.
    expect(told.length).toBeGreaterThan(0);
    expect(asked.length + told.length).toBe(150);
  } finally {
    await server.stop();
  }
});
