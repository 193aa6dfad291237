import "server-only";

/** What went wrong with an upload before anybody looked into the file. */
export type UploadProblem = "none" | "too-large" | "broken";

/** The form around a file takes some bytes too. */
const aroundTheFile = 16_384;
/** How much of a file that is too large is read, and thrown away, so that the browser hears the answer at the end. */
const patience = 64 * 1_048_576;

/**
 * Reads an uploaded file as it comes in, and keeps no more of it than `limit` bytes: what is larger is thrown away as it
 * is read. A connection that ends in the middle is "broken", and nothing of the file is used.
 */
export async function readUpload(
  request: Request,
  name: string,
  limit: number,
): Promise<{ file: Uint8Array; form: FormData } | { problem: UploadProblem }> {
  const body = await readUpTo(request, limit + aroundTheFile);
  if (!(body instanceof Uint8Array)) return body;
  const type = request.headers.get("content-type") ?? "";
  const form = await new Response(body as Uint8Array<ArrayBuffer>, { headers: { "content-type": type } })
    .formData()
    .catch(() => null);
  if (!form) return { problem: "broken" };
  const file = form.get(name);
  if (!(file instanceof File) || (file.size === 0 && file.name === "")) return { problem: "none" };
  if (file.size > limit) return { problem: "too-large" };
  return { file: new Uint8Array(await file.arrayBuffer()), form };
}

async function readUpTo(
  request: Request,
  limit: number,
): Promise<Uint8Array | { problem: "too-large" | "broken" }> {
  if (!request.body) return { problem: "broken" };
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else chunks.length = 0;
      if (size > patience) break;
    }
  } catch {
    return { problem: "broken" };
  }
  return size > limit ? { problem: "too-large" } : Buffer.concat(chunks);
}
