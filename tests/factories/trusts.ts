import { randomUUID } from "node:crypto";
import type { Job, Member } from "@/lib/actor.ts";
import { importOrganisations } from "@/lib/organisations/import-organisations.ts";
import type { LoadReport } from "@/lib/organisations/load-report.ts";
import { openTrust } from "@/lib/trusts/open-trust.ts";

export const job: Job = { kind: "job", name: "test" };

/** One line as the official list writes it: 27 columns, no header. */
export function listLine(
  row: Partial<Record<"code" | "name" | "region" | "town" | "opened" | "closed", string>>,
): string {
  const fields = Array.from({ length: 27 }, () => "");
  fields[0] = row.code ?? "";
  fields[1] = row.name ?? "SOMEWHERE NHS TRUST";
  fields[2] = row.region ?? "Y56";
  fields[7] = row.town ?? "SOMEWHERE";
  fields[10] = row.opened ?? "20200401";
  fields[11] = row.closed ?? "";
  return fields.map((field) => `"${field}"`).join(",");
}

/** Loads these lines as a list of their own. */
export function loadList(...lines: string[]): Promise<LoadReport> {
  return importOrganisations(job, randomUUID(), Buffer.from(lines.join("\r\n")));
}

/** A code nobody else in this database has. */
export function newCode(): string {
  return `T${randomUUID().replaceAll("-", "").slice(0, 5).toUpperCase()}`;
}

/** A trust that was just opened, with its first admin and the link that was handed to them. */
export async function openedTrust(): Promise<{
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
