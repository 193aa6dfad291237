import type { ReactNode } from "react";

/** How to reach somebody: a number to call, an address to write to, each on a line of its own. */
export function ContactLines(props: { email: string | null; phone: string | null; none?: ReactNode }) {
  const { email, phone } = props;
  if (!email && !phone) return props.none ?? null;
  return (
    <>
      {phone && (
        <>
          <a className="nhsuk-link" href={`tel:${phone.replaceAll(" ", "")}`}>
            {phone}
          </a>
          {email && <br />}
        </>
      )}
      {email && (
        <a className="nhsuk-link break-words" href={`mailto:${email}`}>
          {email}
        </a>
      )}
    </>
  );
}
