import type { ReactNode } from "react";
import { signOutAction } from "@/app/account/sign-out/actions.ts";
import { Page } from "@/components/layout/page.tsx";
import { SignOutButton } from "@/components/layout/sign-out-button.tsx";
import { recordsOf, requireAccount } from "@/lib/identity/require-actor.ts";

/** The frame of a page that belongs to the signed-in person and to no trust. */
export async function AccountPage(props: {
  title: string;
  place?: string;
  current: "roles" | "records" | "account" | "operator" | "organisations" | "log";
  back?: { href: string; label: string };
  /** The page's form draws the title itself, so that it can say "Error: ". */
  hasForm?: boolean;
  width?: "reading" | "full";
  children: ReactNode;
}) {
  const account = await requireAccount();
  const places = [
    ...(account.memberships.length > 0
      ? [{ place: "roles", href: "/account/roles", label: "Your trusts" }]
      : []),
    ...(recordsOf(account).length > 0
      ? [{ place: "records", href: "/account/records", label: "Your records" }]
      : []),
    ...(account.isOperator
      ? [
          { place: "operator", href: "/operator", label: "Open trusts" },
          { place: "organisations", href: "/operator/organisations", label: "Find an organisation" },
          { place: "log", href: "/operator/log", label: "What was done" },
        ]
      : []),
    { place: "account", href: "/account", label: "Your account" },
  ];
  return (
    <Page
      title={props.title}
      place={props.place}
      hasForm={props.hasForm}
      width={props.width}
      back={props.back}
      header={{
        homeHref: "/account/roles",
        navigation: places.map(({ place, href, label }) => ({
          href,
          label,
          current: place === props.current,
        })),
        account: { name: account.email, links: [] },
        signOut: <SignOutButton action={signOutAction} />,
      }}
    >
      {props.children}
    </Page>
  );
}
