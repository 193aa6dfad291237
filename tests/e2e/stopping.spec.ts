import { Agent, request } from "node:http";
import { expect, test } from "@playwright/test";
import { type Answered, type Asked, startLoad } from "../../scripts/trials/load.ts";
import { type OwnServer, startServer } from "./support/own-server.ts";
import { openSession } from "./support/sessions.ts";

/**
 * Two servers on one build and one database, restarted one after the other while people are at work, behind what a
 * proxy does: it keeps connections, takes turns, and goes to the other server where one takes no connection. It never
 * sends a thing twice. (The same with nginx itself: scripts/trials/rolling-restart.ts.)
 */
test("a rolling restart under load fails no request, and forms outlive it", async () => {
  const publicUrl = "https://alongside.example";
  const start = (port?: number) => startServer({ PUBLIC_URL: publicUrl }, port);
  const servers = await Promise.all([start(), start()]);
  const cookie = `__Host-alongside=${await openSession("partner@demo.example")}`;
  const agents = servers.map(() => new Agent({ keepAlive: true }));

  const ask = (number: number, { method, path, headers, body }: Asked) =>
    new Promise<Answered | "no connection">((settle, fail) => {
      const { port } = servers[number] as OwnServer;
      const sent = request(
        { host: "localhost", port, agent: agents[number], method, path, headers },
        (answer) => {
          let text = "";
          answer.on("data", (chunk) => {
            text += chunk;
          });
          answer.on("end", () =>
            settle({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
          );
          answer.on("error", fail);
        },
      );
      sent.on("error", (error) =>
        "code" in error && error.code === "ECONNREFUSED" ? settle("no connection") : fail(error),
      );
      sent.end(body);
    });
  let turn = 0;
  const send = async (asked: Asked): Promise<Answered> => {
    turn += 1;
    for (const number of [turn % 2, (turn + 1) % 2]) {
      const answer = await ask(number, asked);
      if (answer !== "no connection") return answer;
    }
    throw new Error("neither server takes a connection");
  };

  const load = await startLoad({ send, origin: publicUrl, cookie, trust: "harbourside", people: 4 });
  try {
    for (const number of [0, 1]) {
      const before = load.tally.forms;
      await expect.poll(() => load.tally.forms).toBeGreaterThan(before + 20);
      const { port, kill, exited } = servers[number] as OwnServer;
      kill("SIGTERM");
      expect(await exited).toBe(0);
      servers[number] = await start(port);
    }
    const before = load.tally.forms;
    await expect.poll(() => load.tally.forms).toBeGreaterThan(before + 20);
  } finally {
    const { failed } = await load.stop();
    for (const agent of agents) agent.destroy();
    await Promise.all(servers.map((server) => server.stop()));
    expect(failed).toEqual([]);
  }
  const logs = servers.map((server) => server.log()).join("");
  expect(logs).not.toMatch(/"level":"(warn|error)"/);
});
