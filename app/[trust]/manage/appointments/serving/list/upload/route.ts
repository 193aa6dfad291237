import type { uploadProblems } from "@/app/[trust]/manage/appointments/serving/list/upload-problems.ts";
import { can } from "@/lib/access.ts";
import { uploadServingList } from "@/lib/before/upload-serving-list.ts";
import { env } from "@/lib/env.ts";
import { Refusal } from "@/lib/errors.ts";
import { readAccount, requireActor } from "@/lib/identity/require-actor.ts";
import { isId } from "@/lib/ids.ts";
import { logError } from "@/lib/log.ts";
import { isFromOurPage } from "@/lib/own-page.ts";
import { readUpload } from "@/lib/upload.ts";

/** Five hundred partners with every cell full are a fifth of this. */
const limit = 1_048_576;

/**
 * Takes a list of partners who serve already, as a stream, and leads to what would become of it. It is no action, since
 * those hold a whole body first; so it asks by itself who sends, and from which page.
 */
export async function POST(
  request: Request,
  context: { params: Promise<{ trust: string }> },
): Promise<Response> {
  const { trust } = await context.params;
  // Of what a stranger sends nothing is read.
  if (!(await readAccount())) return leadTo("/sign-in", { Connection: "close" });
  const actor = await requireActor(trust);
  const at = `/${encodeURIComponent(trust)}/manage/appointments/serving/list`;
  const problem = (name: keyof typeof uploadProblems) => leadTo(`${at}?upload=${name}`);
  if (!can(actor, "appointment:make", {}))
    return new Response(null, { status: 403, headers: { ...plain, Connection: "close" } });
  if (!(await isFromOurPage())) return problem("other-page");
  const upload = await readUpload(request, "list", limit);
  if ("problem" in upload) return problem(upload.problem);
  const id = String(upload.form.get("id"));
  if (!isId(id)) return problem("other-page");
  try {
    await uploadServingList(actor, id, upload.file);
  } catch (error) {
    if (error instanceof Refusal) return problem("other-page");
    logError(error);
    return problem("failed");
  }
  return leadTo(`${at}/${id}`);
}

const plain = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" };

function leadTo(path: string, more: Record<string, string> = {}): Response {
  const headers = { ...plain, ...more, Location: env().PUBLIC_URL + path };
  return new Response(null, { status: 303, headers });
}
