import { redirect } from "next/navigation";
import { requireAccount } from "@/lib/identity/require-actor.ts";

/** Leads a person who has just signed in to where they belong: their one trust, the choice of several, or the platform. */
export default async function HomePage() {
  const account = await requireAccount();
  const [only, ...others] = account.memberships;
  if (only && others.length === 0) redirect(`/${only.shortName}`);
  if (!only && account.isOperator) redirect("/operator");
  redirect("/account/roles");
}
