import { readServingTemplate } from "@/lib/before/list-serving-choices.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";

/** The file to begin a list of partners with. */
export async function GET(_: Request, context: { params: Promise<{ trust: string }> }): Promise<Response> {
  const actor = await requireActor((await context.params).trust);
  const template = await readOr404(readServingTemplate(actor));
  return new Response(template, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="partners-who-serve-already.csv"',
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
