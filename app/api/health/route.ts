import { isAppDatabaseThere } from "@/lib/db.ts";
import { isIdentityDatabaseThere } from "@/lib/identity/db.ts";

/** For whoever watches the server: 200 when both doors to the database open, 503 when not. Says nothing else. */
export async function GET(): Promise<Response> {
  const there = (await Promise.all([isAppDatabaseThere(), isIdentityDatabaseThere()])).every(Boolean);
  return Response.json({ status: there ? "ok" : "unavailable" }, { status: there ? 200 : 503 });
}
