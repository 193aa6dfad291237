import { createServer, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { replaceFailure } from "@/scripts/failure-answer.ts";
import { failurePage, needsPage, wordsFor } from "@/scripts/failure-page.ts";

const answer = {
  status: 404,
  contentType: "text/html; charset=utf-8",
  accept: "text/html",
  fromScript: false,
};

describe("a failure gets a page", () => {
  test.each([
    ["a missing page", {}],
    ["a crash in plain words", { status: 500, contentType: "text/plain" }],
    ["a crash without a content type", { status: 500, contentType: "" }],
    ["a form whose action is no longer known", { status: 409, contentType: "text/plain" }],
    ["a request by a tool that takes anything", { contentType: "", accept: "*/*" }],
    ["bare HTML, whatever was asked for", { accept: "application/json" }],
  ])("%s", (_name, change) => expect(needsPage({ ...answer, ...change })).toBe(true));

  test.each([
    ["a page that is well", { status: 200 }],
    ["a redirect", { status: 303 }],
    ["a request by our own script", { fromScript: true }],
    ["an interface's answer", { contentType: "application/json" }],
    ["a missing script or picture", { contentType: "text/plain" }],
    [
      "a plain answer to whoever wants none in HTML",
      { status: 500, contentType: "text/plain", accept: "application/json" },
    ],
  ])("but not %s", (_name, change) => expect(needsPage({ ...answer, ...change })).toBe(false));

  test("with words for every status, its own or its kind's", () => {
    expect(wordsFor(404).title).toBe("Page not found");
    expect(wordsFor(418)).toBe(wordsFor(400));
    expect(wordsFor(502)).toBe(wordsFor(500));
  });

  test("without script or inline style, with a title, one heading and a way back", () => {
    const page = failurePage(403);
    expect(page).not.toMatch(/<script|style=/);
    expect(page).toContain("<title>You do not have access to this page - Alongside</title>");
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page).toContain('<a href="/">Go to the start page</a>');
  });
});

describe("an answer that fails", () => {
  let away = false;
  let write: (response: ServerResponse) => void = () => undefined;
  const server = createServer((incoming, response) => {
    replaceFailure(incoming, response, async () => away);
    write(response);
  });

  beforeAll(() => new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready)));
  afterAll(() => new Promise((closed) => server.close(closed)));

  test("is replaced whole, whichever way it is written", async () => {
    const ways: ((response: ServerResponse) => void)[] = [
      (response) => response.writeHead(404, { "Content-Type": "text/html" }).end("bare"),
      (response) => response.writeHead(404, ["Content-Type", "text/html"]).end("bare"),
      (response) => {
        response.statusCode = 404;
        response.setHeader("Content-Type", "text/html");
        response.setHeader("Content-Encoding", "gzip");
        response.write("bare");
        response.end("bare");
      },
      (response) => {
        response.statusCode = 404;
        response.end();
      },
    ];
    for (const way of ways) {
      write = way;
      const got = await ask();
      expect(got).toMatchObject({ status: 404, body: failurePage(404) });
      expect(got.headers["content-length"]).toBe(String(Buffer.byteLength(failurePage(404))));
      expect(got.headers["content-encoding"]).toBeUndefined();
      expect(got.headers["content-security-policy"]).toContain("default-src 'none'");
      expect(got.headers["referrer-policy"]).toBe("same-origin");
    }
  });

  test("keeps the cookies it set", async () => {
    write = (response) => {
      response.setHeader("Set-Cookie", "a=b");
      response.writeHead(403, { "Content-Type": "text/html" }).end("bare");
    };
    expect((await ask()).headers["set-cookie"]).toEqual(["a=b"]);
  });

  test("is answered to HEAD with its headers alone", async () => {
    write = (response) => response.writeHead(404, { "Content-Type": "text/html" }).end("bare");
    const got = await ask({ method: "HEAD" });
    expect(got).toMatchObject({ status: 404, body: "" });
    expect(got.headers["content-length"]).toBe(String(Buffer.byteLength(failurePage(404))));
  });

  test("says to try again in a minute where the database is away", async () => {
    write = (response) => {
      response.statusCode = 500;
      response.end("Internal Server Error");
    };
    expect(await ask()).toMatchObject({ status: 500, body: failurePage(500) });
    away = true;
    const got = await ask();
    expect(got).toMatchObject({ status: 503, body: failurePage(503) });
    expect(got.headers["retry-after"]).toBe("60");
  });

  test("is left alone for our own script, and so is an answer that is well", async () => {
    write = (response) => response.writeHead(404, { "Content-Type": "text/html" }).end("as it was");
    expect((await ask({ headers: { rsc: "1" } })).body).toBe("as it was");
    expect((await ask({ headers: { "next-action": "x" } })).body).toBe("as it was");
    write = (response) => response.end("well");
    expect(await ask()).toMatchObject({ status: 200, body: "well" });
  });

  function ask(options: { method?: string; headers?: Record<string, string> } = {}) {
    const { port } = server.address() as AddressInfo;
    return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>(
      (settle, fail) => {
        const asked = request({ port, host: "127.0.0.1", ...options }, (got) => {
          let body = "";
          got.on("data", (chunk) => {
            body += chunk;
          });
          got.on("end", () => settle({ status: got.statusCode ?? 0, headers: got.headers, body }));
        });
        asked.on("error", fail).end();
      },
    );
  }
});
