import type { NextRequest } from "next/server";
import { requireOwnRecord } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { takeRecordCopy } from "@/lib/records/take-record-copy.ts";
import { recordAsData, recordAsText } from "@/lib/records/write-record.ts";
import { today } from "@/lib/time.ts";

/** A person's own record at one trust, as a file to keep: as text, or as data with `?as=data`. */
export async function GET(
  request: NextRequest,
  context: { params: Promise<{ trust: string }> },
): Promise<Response> {
  const { actor, place } = await requireOwnRecord((await context.params).trust);
  const record = await readOr404(takeRecordCopy(actor));
  const isData = request.nextUrl.searchParams.get("as") === "data";
  const name = `alongside-${place.shortName}-${today()}.${isData ? "json" : "txt"}`;
  return new Response((isData ? recordAsData : recordAsText)(record, today()), {
    headers: {
      "Content-Type": isData ? "application/json; charset=utf-8" : "text/plain; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
