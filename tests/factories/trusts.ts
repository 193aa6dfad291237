import { randomUUID } from "node:crypto";
import type { Job, Member } from "@/lib/actor.ts";
import { importOrganisations } from "@/lib/organisations/import-organisations.ts";
import type { LoadReport } from "@/lib/organisations/load-report.ts";
import { openTrust } from "@/lib/trusts/open-trust.ts";
import { listLine, newCode } from "@/tests/factories/trust-list.ts";
import type { urgentContacts } from "@/tests/factories/urgent-contacts.ts";

export const job: Job = { kind: "job", name: "test" };

/** Loads these lines as a list of their own. */
export function loadList(...lines: string[]): Promise<LoadReport> {
  return importOrganisations(job, randomUUID(), Buffer.from(lines.join("\r\n")));
}

/** A trust that was just opened, with its first admin and the link that was handed to them. */
export async function openedTrust(contacts: Partial<typeof urgentContacts> = {}): Promise<{
  admin: Member;
  shortName: string;
  code: string;
  joiningPath: string;
  adminEmail: string;
}> {
  const code = newCode();
  const shortName = `trust-${code.toLowerCase()}`;
  const adminEmail = `admin@${shortName}.example`;
  await loadList(listLine({ code, name: `${code} NHS TRUST` }));
  const opened = await openTrust(job, {
    organisationCode: code,
    shortName,
    adminName: "Ada Admin",
    adminEmail,
    ...contacts,
  });
  const admin: Member = {
    kind: "member",
    trustId: opened.trustId,
    membershipId: opened.membershipId,
    roles: ["admin"],
    appointmentId: null,
  };
  return { admin, shortName, code, joiningPath: opened.joiningPath, adminEmail };
}

/** The parts of a joining link's address. */
export function linkParts(path: string): { trust: string; token: string } {
  const [trust = "", token = ""] = path.split("/").slice(-2);
  return { trust, token };
}
