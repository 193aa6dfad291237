import { askAppDoor, askOperatorDoor } from "@/lib/db.ts";
import { askIdentityDoor } from "@/lib/identity/db.ts";
import { serving } from "@/lib/serving.ts";

/**
 * For the balancer in front: 200 when this server can serve, 503 when it should be passed by, within about two
 * seconds. It says which part is at fault and no more. An operator at work may hold both connections of that door
 * for a while; only a refusal counts there.
 */
export async function GET(): Promise<Response> {
  if (serving().stopping) return Response.json({ status: "stopping" }, { status: 503 });
  const [app, identity, operator] = await Promise.all([askAppDoor(), askIdentityDoor(), askOperatorDoor()]);
  if (app === "away" || identity === "away" || operator === "away") return unavailable("away");
  if (app === "slow" || identity === "slow") return unavailable("slow");
  const had = new Set(app.rows.map(({ name }) => name));
  if (serving().migrations.some((name) => !had.has(name))) return unavailable("older than this version");
  return Response.json({ status: "ok" });
}

function unavailable(database: string): Response {
  return Response.json({ status: "unavailable", database }, { status: 503 });
}
