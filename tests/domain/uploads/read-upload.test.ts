import { Readable } from "node:stream";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { readUpload } from "@/lib/upload.ts";

const limit = 100_000;
const megabyte = 1_048_576;
const address = "http://localhost/operator/loads/upload";
const type = "multipart/form-data; boundary=cut-here";

/** A request as a browser sends a form: its length is known. */
function sent(...entries: [string, string | File][]): Request {
  const body = new FormData();
  for (const [name, value] of entries) body.append(name, value);
  return new Request(address, { method: "POST", body });
}

/** A request whose body comes in pieces, with no word on how long it will be. */
function streamed(pieces: AsyncIterable<Uint8Array>, contentType = type): Request {
  const body = Readable.toWeb(Readable.from(pieces, { objectMode: true, highWaterMark: 1 }));
  const headers = { "content-type": contentType };
  return new Request(address, { method: "POST", body, headers, duplex: "half" } as RequestInit);
}

const head =
  'Content-Disposition: form-data; name="list"; filename="etr.csv"\r\nContent-Type: text/csv\r\n\r\n';
const part = (content: string) => `--cut-here\r\n${head}${content}\r\n`;
const whole = (content: string) => `${part(content)}--cut-here--\r\n`;

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

const file = (bytes: number) => new File([Buffer.alloc(bytes, "x")], "etr.csv");
const read = (request: Request) => readUpload(request, "list", limit);

describe("a file is read as it was sent", () => {
  test("with the rest of its form", async () => {
    const bytes = Buffer.from([0, 255, 13, 10, 45, 45]);
    const upload = await read(sent(["id", "one"], ["list", new File([bytes], "etr.csv")]));
    expect(upload).toMatchObject({ file: new Uint8Array(bytes) });
    expect("form" in upload && upload.form.get("id")).toBe("one");
  });

  test("in pieces, however they are cut", async () => {
    const text = whole("hello\r\nthere");
    for (const size of [1, 7, text.length]) {
      const parts = text.match(new RegExp(`[^]{1,${size}}`, "g")) ?? [];
      expect(await read(streamed(pieces(...parts)))).toMatchObject({
        file: new Uint8Array(Buffer.from("hello\r\nthere")),
      });
    }
  });

  test("up to the last byte of the limit, and empty too, so that it can be told what it is", async () => {
    expect(await read(sent(["list", file(limit)]))).toMatchObject({ file: { length: limit } });
    expect(await read(sent(["list", file(0)]))).toMatchObject({ file: { length: 0 } });
  });

  test.each(["../../etc/passwd", "=cmd.csv", "a\u202Eb.csv", "<b>.csv", "x".repeat(5_000)])(
    "whatever its name: %s",
    async (name) => {
      expect(await read(sent(["list", new File(["x"], name)]))).toMatchObject({ file: { length: 1 } });
    },
  );
});

test.each([
  ["no file was chosen", sent(["list", new File([], "")])],
  ["the box is missing", sent(["id", "one"])],
  ["it is words and no file", sent(["list", "words"])],
  [
    "the form is no form for files",
    new Request(address, { method: "POST", body: new URLSearchParams({ list: "x" }) }),
  ],
])("none: %s", async (_, request) => {
  expect(await read(request)).toEqual({ problem: "none" });
});

test.each([
  ["a form that says how long it is", () => sent(["list", file(limit + 1)])],
  ["one much longer", () => sent(["list", file(limit * 10)])],
  [
    "a stream that does not",
    () => streamed(pieces(part("x".repeat(limit)), "x".repeat(limit), "\r\n--cut-here--")),
  ],
  [
    "a form whose other boxes are the long ones",
    () => sent(["id", "x".repeat(limit * 2)], ["list", file(1)]),
  ],
])("too large: %s", async (_, request) => {
  expect(await read(request())).toEqual({ problem: "too-large" });
});

describe("broken", () => {
  test.each([
    ["another content type", () => streamed(pieces(whole("x")), "text/csv")],
    ["a content type of nonsense", () => streamed(pieces(whole("x")), "%%%")],
    ["no boundary", () => streamed(pieces(whole("x")), "multipart/form-data")],
    ["another boundary", () => streamed(pieces(whole("x")), "multipart/form-data; boundary=elsewhere")],
    ["no end", () => streamed(pieces(part("x")))],
    ["an end in the middle of a head", () => streamed(pieces("--cut-here\r\nContent-Dispo"))],
    ["a body of nothing", () => streamed(pieces())],
    ["no body", () => new Request(address, { method: "POST", headers: { "content-type": type } })],
  ])("%s", async (_, request) => {
    expect(await read(request())).toEqual({ problem: "broken" });
  });

  test("a connection that ends in the middle, however much had come", async () => {
    async function* cut(text: string): AsyncGenerator<Uint8Array> {
      yield Buffer.from(text);
      throw new Error("the connection was reset");
    }
    for (const text of ["", part("x"), whole("x"), "x".repeat(limit * 2)])
      expect(await read(streamed(cut(text)))).toEqual({ problem: "broken" });
  });
});

describe("what is far too large", () => {
  /** Megabyte after megabyte, as many as are taken; `taken` says how many that was. */
  function megabytes(count: number, watch = () => {}) {
    let taken = 0;
    let ended = false;
    async function* give(): AsyncGenerator<Uint8Array> {
      try {
        for (; taken < count; taken += 1) {
          watch();
          yield new Uint8Array(megabyte);
        }
      } finally {
        ended = true;
      }
    }
    return { stream: give(), taken: () => taken, hasEnded: () => ended };
  }

  test("is read to its end, so that the browser hears the answer, and not kept", async () => {
    setFlagsFromString("--expose-gc");
    const clearAway: () => void = runInNewContext("gc");
    const held = () => {
      clearAway();
      return process.memoryUsage().arrayBuffers;
    };
    const before = held();
    let most = 0;
    const { stream, taken } = megabytes(50, () => {
      most = Math.max(most, held() - before);
    });
    expect(await read(streamed(stream))).toEqual({ problem: "too-large" });
    expect(taken()).toBe(50);
    expect(most).toBeLessThan(8 * megabyte);
  });

  test("is cut off where it has no end", async () => {
    const { stream, taken, hasEnded } = megabytes(1_000);
    expect(await read(streamed(stream))).toEqual({ problem: "too-large" });
    expect(taken()).toBeGreaterThanOrEqual(64);
    expect(taken()).toBeLessThanOrEqual(68);
    expect(hasEnded(), "the sender is told to stop").toBe(true);
  });
});
