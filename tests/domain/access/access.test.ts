import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { authorise, can, mustAuthorise, permissions } from "@/lib/access.ts";
import type { Member, PlatformActor } from "@/lib/actor.ts";
import { NotAllowed } from "@/lib/errors.ts";

const somebody: Member = {
  kind: "member",
  trustId: "00000000-0000-4000-8000-000000000001",
  membershipId: "00000000-0000-4000-8000-000000000002",
  roles: [],
  appointmentId: null,
};

test("somebody without a role may read what is their own, and what a trust tells everybody", () => {
  const others = permissions.filter((permission) => can(somebody, permission, {}));
  const own = permissions.filter((permission) =>
    can(somebody, permission, { membershipId: somebody.membershipId }),
  );
  const everybodys = [
    "urgent-contact:read",
    "committee:read",
    "network:read",
    "handbook:read",
    "glossary:read",
    "work:read",
  ];
  expect(others).toEqual(everybodys);
  expect(own.filter((permission) => !everybodys.includes(permission))).toEqual([
    "home:read",
    "message:read",
    "point:respond",
    "pairing:answer",
    "introduction:arrange",
    "action:do",
    "help:read",
    "help:answer",
    "step:do",
    "record:read",
    "readiness:say",
  ]);
});

test("a partner's own is theirs, and another's is not", () => {
  const partner = { ...somebody, appointmentId: "00000000-0000-4000-8000-000000000003" };
  expect(can(partner, "agreement:give", { membershipId: partner.membershipId })).toBe(true);
  expect(can(partner, "agreement:give", { membershipId: "00000000-0000-4000-8000-000000000009" })).toBe(
    false,
  );
  expect(can(partner, "agreement:give", { membershipId: null })).toBe(false);
});

test("who runs the platform may do nothing inside a trust", () => {
  const allowed = (actor: PlatformActor) => permissions.filter((permission) => can(actor, permission, {}));
  const both = ["organisation:import", "organisation:read", "organisation:write", "trust:open"];
  expect(allowed({ kind: "operator", accountId: null })).toEqual([...both, "trust:rename", "platform:read"]);
  expect(allowed({ kind: "job", name: "test" })).toEqual([...both, "platform:read"]);
});

test("work that forgets to ask is refused, and so is work that asked and was told no", async () => {
  await expect(mustAuthorise(async () => "done")).rejects.toThrow(/without asking/);
  await expect(mustAuthorise(async () => authorise(somebody, "audit:read", {}))).rejects.toThrow(NotAllowed);
});

test("every permission is asked for somewhere", () => {
  const source = readdirSync("lib", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && file !== "access.ts")
    .map((file) => readFileSync(`lib/${file}`, "utf8"))
    .join("\n");
  expect(permissions.filter((permission) => !source.includes(`"${permission}"`))).toEqual([]);
});
