import type { PartnerOverview } from "@/lib/appointments/read-partner-overview.ts";

/** The work beside committees they take part in or are asked to, and their time for whoever supports them. */
export function OtherWork(props: { trust: string; overview: PartnerOverview; at: string }) {
  const { trust, at } = props;
  const { work, keepsTime, supports } = props.overview;
  return (
    <section aria-labelledby="other-work">
      <h2 className="nhsuk-heading-m" id="other-work">
        Other work
      </h2>
      {work.length === 0 ? (
        <p>
          They take part in none at the moment.{" "}
          <a className="nhsuk-link" href={`/${trust}/work`}>
            Other work at this trust
          </a>
        </p>
      ) : (
        <ul className="nhsuk-list nhsuk-list--border">
          {work.map(({ id, name, takesPart }) => (
            <li key={id}>
              <a className="nhsuk-link" href={`/${trust}/work/${id}`}>
                {name}
              </a>
              <div className="nhsuk-hint nhsuk-u-margin-bottom-0">
                {takesPart ? "Taking part" : "Asked, no answer yet"}
              </div>
            </li>
          ))}
        </ul>
      )}
      {keepsTime && supports && (
        <p>
          <a className="nhsuk-link" href={`${at}/time`}>
            Time they give, and what you agreed
          </a>
        </p>
      )}
    </section>
  );
}
