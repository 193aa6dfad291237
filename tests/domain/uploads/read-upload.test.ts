import { describe, expect, test } from "vitest";
import { readUpload } from "@/lib/upload.ts";

const limit = 100_000;

function sent(file: Blob | null, filename = "etr.csv"): Request {
  const form = new FormData();
  form.set("id", "1");
  if (file) form.set("list", file, filename);
  return new Request("http://x.example/", { method: "POST", body: form });
}

/** A body that comes piece by piece, as from a browser, and tells how many pieces were asked for. */
function streamed(pieces: number, size: number, options: { fail?: boolean } = {}) {
  let asked = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (asked === pieces) return options.fail ? controller.error(new Error("cut")) : controller.close();
      asked += 1;
      controller.enqueue(new Uint8Array(size));
    },
  });
  const headers = { "content-type": "multipart/form-data; boundary=x" };
  const request = new Request("http://x.example/", {
    method: "POST",
    body,
    headers,
    duplex: "half",
  } as RequestInit);
  return { request, asked: () => asked };
}

test("a file arrives byte for byte, with the fields around it", async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  const read = await readUpload(sent(new Blob([bytes])), "list", limit);
  if ("problem" in read) throw new Error(read.problem);
  expect([...read.file]).toEqual([...bytes]);
  expect(read.form.get("id")).toBe("1");
});

test("an empty file is a file; none chosen is none", async () => {
  expect(await readUpload(sent(new Blob([])), "list", limit)).toMatchObject({ file: new Uint8Array() });
  expect(await readUpload(sent(new Blob([]), ""), "list", limit)).toEqual({ problem: "none" });
  expect(await readUpload(sent(null), "list", limit)).toEqual({ problem: "none" });
});

describe("too large", () => {
  test("by a byte", async () => {
    expect(await readUpload(sent(new Blob([new Uint8Array(limit)])), "list", limit)).toHaveProperty("file");
    const one = sent(new Blob([new Uint8Array(limit + 1)]));
    expect(await readUpload(one, "list", limit)).toEqual({ problem: "too-large" });
  });

  test("a stream without a length is heard to its end, and not kept", async () => {
    const before = process.memoryUsage().arrayBuffers;
    const { request, asked } = streamed(50, 1_048_576);
    expect(await readUpload(request, "list", limit)).toEqual({ problem: "too-large" });
    expect(asked()).toBe(50);
    globalThis.gc?.();
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60 * 1_048_576);
  });

  test("one without an end is not heard for ever", async () => {
    const { request, asked } = streamed(100_000, 1_048_576);
    expect(await readUpload(request, "list", limit)).toEqual({ problem: "too-large" });
    expect(asked()).toBeLessThan(70);
  });
});

describe("broken", () => {
  test("cut in the middle", async () => {
    expect(await readUpload(streamed(2, 100, { fail: true }).request, "list", limit)).toEqual({
      problem: "broken",
    });
  });

  test.each([
    ["no body", undefined, "multipart/form-data; boundary=x"],
    ["no form", "hello", "text/plain"],
    ["no boundary", "hello", "multipart/form-data"],
    ["another boundary", "--y\r\n", "multipart/form-data; boundary=x"],
    [
      "no end",
      '--x\r\nContent-Disposition: form-data; name="list"; filename="a"\r\n\r\nabc',
      "multipart/form-data; boundary=x",
    ],
  ])("%s", async (_, body, type) => {
    const request = new Request("http://x.example/", {
      method: "POST",
      body,
      headers: { "content-type": type },
    });
    expect(await readUpload(request, "list", limit)).toEqual({ problem: "broken" });
  });
});
