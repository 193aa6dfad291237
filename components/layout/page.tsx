import type { ReactNode } from "react";
import { Footer, type FooterLink } from "@/components/layout/footer.tsx";
import { Header, type HeaderProps } from "@/components/layout/header.tsx";
import { PageTitle } from "@/components/page-title.tsx";
import { BackLink } from "@/components/ui/back-link.tsx";
import { SkipLink } from "@/components/ui/skip-link.tsx";

/** The frame of every page: title, way in, header, way back, content, footer. */
export function Page(props: {
  title: string;
  /** Where this is, for the title: the trust's name. */
  place?: string;
  /** The page's form draws the title itself, so that it can say "Error: ". */
  hasForm?: boolean;
  header: HeaderProps;
  back?: { href: string; label: string };
  /** "reading" keeps lines short enough to read; "full" is for tables and overviews. */
  width?: "reading" | "full";
  /** What the footer leads to from here, beside what it leads to from everywhere. */
  footerLinks?: readonly FooterLink[];
  children: ReactNode;
}) {
  return (
    <>
      {!props.hasForm && <PageTitle title={props.title} place={props.place} />}
      <SkipLink />
      <Header {...props.header} />
      <div className="nhsuk-width-container">
        {props.back && <BackLink href={props.back.href} label={props.back.label} />}
        <main className="nhsuk-main-wrapper" id="maincontent" tabIndex={-1}>
          {props.width === "full" ? (
            props.children
          ) : (
            <div className="nhsuk-grid-row">
              <div className="nhsuk-grid-column-two-thirds">{props.children}</div>
            </div>
          )}
        </main>
      </div>
      <Footer links={props.footerLinks} />
    </>
  );
}
