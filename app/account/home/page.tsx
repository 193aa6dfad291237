import { redirect } from "next/navigation";
import { requireAccount } from "@/lib/identity/require-actor.ts";

/**
 * Leads a person who has just signed in to where they belong: their one trust, the choice of several, the platform, or
 * the records of trusts that are closed to them.
 */
export default async function HomePage() {
  const account = await requireAccount();
  const [only, ...others] = account.memberships;
  if (only && others.length === 0) redirect(`/${only.shortName}`);
  if (!only && account.isOperator) redirect("/operator");
  if (!only && account.formerly.length > 0) redirect("/account/records");
  redirect("/account/roles");
}
