import { redirect } from "next/navigation";
import { requireMembership } from "@/lib/identity/require-actor.ts";
import { homeAt } from "@/lib/trusts/navigation.ts";

/** Leads to the home of this person's first role at this trust. */
export default async function HomeAtTrust(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  const { membership } = await requireMembership(trust);
  redirect(`/${trust}/${homeAt(membership)}`);
}
