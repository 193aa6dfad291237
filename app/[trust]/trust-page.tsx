import type { ReactNode } from "react";
import { signOutAction } from "@/app/account/sign-out/actions.ts";
import { Page } from "@/components/layout/page.tsx";
import { SignOutButton } from "@/components/layout/sign-out-button.tsx";
import { requireMembership } from "@/lib/identity/require-actor.ts";
import { navigationFor, type Place } from "@/lib/trusts/navigation.ts";

/** The frame of every page inside a trust: its name, the way around for this person's roles, the way back. */
export async function TrustPage(props: {
  trust: string;
  title: string;
  /** The part of the navigation this page belongs to, if it belongs to one. */
  current?: Place;
  back?: { href: string; label: string };
  /** The page's form draws the title itself, so that it can say "Error: ". */
  hasForm?: boolean;
  /** "full" is for tables. */
  width?: "reading" | "full";
  children: ReactNode;
}) {
  const { account, membership } = await requireMembership(props.trust);
  const several = account.memberships.length > 1;
  return (
    <Page
      title={props.title}
      place={membership.trustName}
      hasForm={props.hasForm}
      width={props.width}
      back={props.back}
      footerLinks={[{ href: `/${props.trust}/urgent`, label: "Urgent concerns" }]}
      header={{
        homeHref: `/${props.trust}`,
        trustName: membership.trustName,
        navigation: navigationFor(membership).map(({ place, label }) => ({
          href: `/${props.trust}/${place}`,
          label,
          current: place === props.current,
        })),
        account: {
          name: membership.name,
          links: [
            ...(several ? [{ href: "/account/roles", label: "Change trust" }] : []),
            { href: "/account", label: "Your account" },
          ],
        },
        signOut: <SignOutButton action={signOutAction} />,
      }}
    >
      {props.children}
    </Page>
  );
}
