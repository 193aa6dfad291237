import type { uploadProblems } from "@/app/operator/loads/upload-problems.ts";
import { env } from "@/lib/env.ts";
import { readAccount } from "@/lib/identity/require-actor.ts";
import { isId } from "@/lib/ids.ts";
import { logError } from "@/lib/log.ts";
import { importOrganisations } from "@/lib/organisations/import-organisations.ts";
import { isFromOurPage } from "@/lib/own-page.ts";
import { readUpload } from "@/lib/upload.ts";

/** No official list is near this: the whole of it is 60 KB. */
const limit = 5 * 1_048_576;

/**
 * Takes the official list from the operator's page, as a stream, and leads to its report. It is no action, since those
 * hold a whole body first; so it asks by itself who sends, and from which page.
 */
export async function POST(request: Request): Promise<Response> {
  const account = await readAccount();
  // Of what a stranger sends nothing is read.
  if (!account) return leadTo("/sign-in?next=%2Foperator", { Connection: "close" });
  if (!account.isOperator)
    return new Response(null, { status: 404, headers: { ...plain, Connection: "close" } });
  if (!(await isFromOurPage())) return leadTo(problem("other-page"));
  const upload = await readUpload(request, "list", limit);
  if ("problem" in upload) return leadTo(problem(upload.problem));
  const id = String(upload.form.get("id"));
  if (!isId(id)) return leadTo(problem("other-page"));
  try {
    await importOrganisations({ kind: "operator", accountId: account.accountId }, id, upload.file);
  } catch (error) {
    logError(error);
    return leadTo(problem("failed"));
  }
  return leadTo(`/operator/loads/${id}`);
}

const problem = (name: keyof typeof uploadProblems) => `/operator?upload=${name}#official-list`;

const plain = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" };

function leadTo(path: string, more: Record<string, string> = {}): Response {
  const headers = { ...plain, ...more, Location: env().PUBLIC_URL + path };
  return new Response(null, { status: 303, headers });
}
