/** The parts of a long page, each with a link to it. */
export function ContentsList(props: { items: readonly { href: string; label: string }[] }) {
  return (
    <nav className="nhsuk-contents-list no-print" aria-label="On this page">
      <h2 className="nhsuk-u-visually-hidden">Contents</h2>
      <ol className="nhsuk-contents-list__list">
        {props.items.map((item) => (
          <li className="nhsuk-contents-list__item" key={item.href}>
            <a className="nhsuk-contents-list__link" href={item.href}>
              {item.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
