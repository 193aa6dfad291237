import type { ReactNode } from "react";
import { Page } from "@/components/layout/page.tsx";

/** The frame of a page that belongs to no trust and is the same for everybody. */
export function PlainPage(props: {
  title: string;
  hasForm?: boolean;
  back?: { href: string; label: string };
  signIn?: boolean;
  width?: "reading" | "full";
  children: ReactNode;
}) {
  return (
    <Page
      title={props.title}
      place="Patient Safety Partners"
      hasForm={props.hasForm}
      back={props.back}
      width={props.width}
      header={{
        homeHref: "/",
        navigation: [],
        account: props.signIn ? { links: [{ href: "/sign-in", label: "Sign in" }] } : undefined,
      }}
    >
      {props.children}
    </Page>
  );
}
