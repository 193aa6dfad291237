import type { ReactNode } from "react";
import { AccountPage } from "@/app/account/account-page.tsx";

/** The line the licence of the official list asks for, wherever the list shows. */
export function ListLicence() {
  return (
    <p className="nhsuk-body-s">
      Contains public sector information licensed under the Open Government Licence v3.0.
    </p>
  );
}

/** The frame of an operator's page. */
export function OperatorPage(props: {
  title: string;
  current: "operator" | "organisations" | "log";
  back?: { href: string; label: string };
  /** The page's form draws the title itself, so that it can say "Error: ". */
  hasForm?: boolean;
  width?: "reading" | "full";
  children: ReactNode;
}) {
  return <AccountPage {...props} place="Operator" />;
}
