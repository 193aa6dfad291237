import type { ReactNode } from "react";
import { Mark } from "@/components/layout/mark.tsx";
import { Icon } from "@/components/ui/icon.tsx";

export type HeaderProps = {
  homeHref?: string;
  /** The trust this page belongs to: always in sight inside a trust. */
  trustName?: string;
  navigation?: readonly { href: string; label: string; current?: boolean }[];
  account?: { name?: string; links: readonly { href: string; label: string }[] };
  /** A form with one button, since signing out changes something. */
  signOut?: ReactNode;
};

/** Whose product, which trust, who is signed in, and the way around. It needs no script: what does not fit wraps. */
export function Header({ homeHref = "/", trustName, navigation = [], account, signOut }: HeaderProps) {
  return (
    <header className="nhsuk-header">
      <div className="nhsuk-header__container nhsuk-width-container">
        <div className="nhsuk-header__service">
          <a className="alongside-wordmark" href={homeHref}>
            <Mark />
            Alongside
          </a>
          {trustName && <span className="alongside-trust">{trustName}</span>}
        </div>
        {(account || signOut) && (
          <nav className="nhsuk-header__account" aria-label="Account">
            <ul className="nhsuk-header__account-list">
              {account?.name && (
                <li className="nhsuk-header__account-item">
                  <Icon name="user" />
                  {account.name}
                </li>
              )}
              {account?.links.map((link) => (
                <li className="nhsuk-header__account-item" key={link.href}>
                  <a className="nhsuk-header__account-link" href={link.href}>
                    {link.label}
                  </a>
                </li>
              ))}
              {signOut && <li className="nhsuk-header__account-item">{signOut}</li>}
            </ul>
          </nav>
        )}
      </div>
      {navigation.length > 0 && (
        <nav className="nhsuk-header__navigation" aria-label="Menu">
          <div className="nhsuk-header__navigation-container nhsuk-width-container">
            <ul className="nhsuk-header__navigation-list">
              {navigation.map((item) => (
                <NavigationItem key={item.href} {...item} />
              ))}
            </ul>
          </div>
        </nav>
      )}
    </header>
  );
}

function NavigationItem(item: { href: string; label: string; current?: boolean }) {
  const current = item.current ? " nhsuk-header__navigation-item--current" : "";
  return (
    <li className={`nhsuk-header__navigation-item${current}`}>
      <a
        className="nhsuk-header__navigation-link"
        href={item.href}
        aria-current={item.current ? "true" : undefined}
      >
        {item.current ? (
          <strong className="nhsuk-header__navigation-item-current-fallback">{item.label}</strong>
        ) : (
          item.label
        )}
      </a>
    </li>
  );
}
