import { connect } from "node:net";
import { expect, test } from "@playwright/test";
import { type OwnServer, startServer } from "./support/own-server.ts";
import { openSession } from "./support/sessions.ts";

/** What a server writes down, on one of the test's own: a line for each request, and nothing that anybody sent. */

const word = "Plantedword";
let server: OwnServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

type Line = {
  time?: string;
  from?: string;
  level: string;
  request?: string;
  route?: string;
  status?: number;
  ms?: number;
};
const lines = (): Line[] =>
  server
    .log()
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

test("each request is one line of JSON: when, which route, what came of it", async ({ request }) => {
  const answer = await request.get(`${server.address}/harbourside/partner?word=${word}`, { maxRedirects: 0 });
  const id = answer.headers()["x-request-id"];
  await expect.poll(() => lines().filter((line) => line.request === id)).toHaveLength(1);
  const line = lines().find((each) => each.request === id);
  expect(line).toEqual({
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    level: "info",
    request: id,
    method: "GET",
    route: "/[trust]/partner",
    status: 307,
    ms: expect.any(Number),
  });
});

test("files, and a health that is well, are not written down", async ({ request }) => {
  const before = lines().length;
  await request.get(`${server.address}/api/health`);
  await request.get(`${server.address}/icon.svg`);
  await request.get(`${server.address}/accessibility`);
  await expect.poll(() => lines().length).toBe(before + 1);
  expect(lines().at(-1)?.route).toBe("/accessibility");
});

test("no byte of it is what somebody sent, however they sent it", async ({ request }) => {
  const session = await openSession("partner@demo.example");
  const at = (path: string) => `${server.address}${path}`;
  const headers = {
    cookie: `alongside=${session}; other=${word}`,
    origin: server.address,
    referer: at(`/${word}`),
    "user-agent": word,
    "x-forwarded-for": word,
    "x-request-id": word,
  };
  const get = (path: string, more = {}) =>
    request.get(at(path), { headers: { ...headers, ...more }, maxRedirects: 0 });
  await get(`/${word}/partner?email=${word}@example.org`);
  await get(`/harbourside/manage/partners/${word}`);
  await get(`/sign-in/join/${word}/${word}`);
  await get(`/_next/static/${word}.js`);
  await get(`/harbourside/partner/%E0%A4%A${word}`);
  await get(`/harbourside/partner`, { rsc: "1", "next-router-state-tree": word });
  await get(`/harbourside/partner`, {
    rsc: "1",
    "next-router-state-tree": encodeURIComponent(`["${word}"]`),
  });
  await get(`/${word.repeat(2000)}`);

  const post = (path: string, multipart: Record<string, string>, more = {}) =>
    request.post(at(path), { multipart, headers: { ...headers, ...more }, maxRedirects: 0 });
  await post("/sign-in", { [`$ACTION_ID_${"0".repeat(42)}`]: word, email: word });
  await post("/sign-in", {
    $ACTION_REF_1: "",
    "$ACTION_1:0": `{"id":"${word}","bound":"$@1"}`,
    "$ACTION_1:1": word,
  });
  await post("/sign-in", { $ACTION_REF_1: "", "$ACTION_1:0": word });
  await post("/sign-in", { "1_$ACTION_KEY": word, email: `${word}@example.org`, password: word });
  await post("/harbourside/messages", { upTo: word }, { "next-action": word });
  await post("/harbourside/messages", { "0": `["${word}"` }, { "next-action": "4".repeat(42) });
  await post("/sign-in", { email: word }, { origin: `https://${word}.example` });
  await request.post(at("/sign-in"), {
    data: word,
    headers: { ...headers, "content-type": `multipart/form-data; boundary=${word}` },
  });
  await request.post(at("/sign-in"), {
    data: word.repeat(150_000),
    headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
  });
  await sendRaw(`GET /${word} HTTP/1.1\r\n${word}\r\n\r\n`);
  await sendRaw(`${word} / HTTP/1.1\r\n\r\n`);
  await sendRaw(`GET / HTTP/1.1\r\nHost: x\r\nBig: ${word.repeat(3000)}\r\n\r\n`);

  const last = (await request.get(at("/cookies"))).headers()["x-request-id"];
  await expect.poll(() => lines().some((line) => line.request === last)).toBe(true);
  expect(
    lines().some(({ from }) => from === "framework"),
    "the framework had something to say",
  ).toBe(true);
  expect(server.log()).not.toMatch(new RegExp(word, "i"));
  expect(server.log()).not.toContain(session);
  expect(server.log()).not.toMatch(/127\.0\.0\.1|::1/);
});

test("what the framework complains of carries the number of the request it belongs to", async ({
  request,
}) => {
  const answer = await request.post(`${server.address}/sign-in`, {
    multipart: { $ACTION_REF_1: "", "$ACTION_1:0": word },
    headers: { origin: server.address },
  });
  const id = answer.headers()["x-request-id"];
  await expect
    .poll(() =>
      lines()
        .filter((line) => line.request === id)
        .map(({ level }) => level),
    )
    .toEqual(["warn", "info"]);
});

/** Sends bytes that no client would, and waits until the server has closed the door. */
function sendRaw(bytes: string): Promise<void> {
  return new Promise((settle) => {
    const socket = connect(server.port, "localhost", () => socket.write(bytes));
    socket.on("error", () => undefined);
    socket.on("close", () => settle());
    socket.resume();
  });
}
