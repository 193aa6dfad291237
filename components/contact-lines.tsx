import type { ReactNode } from "react";
import { readPhone } from "@/components/read-phone.ts";

/** How to reach somebody: a number to call, an address to write to, each on a line of its own. */
export function ContactLines(props: { email: string | null; phone: string | null; none?: ReactNode }) {
  const { email, phone } = props;
  if (!email && !phone) return props.none ?? null;
  return (
    <>
      {phone && (
        <>
          <Phone phone={phone} />
          {email && <br />}
        </>
      )}
      {email && (
        <a className="nhsuk-link break-words" href={`mailto:${email}`}>
          <Email email={email} />
        </a>
      )}
    </>
  );
}

/** What was typed, with every number in it to tap. */
function Phone({ phone }: { phone: string }) {
  return readPhone(phone).map(({ text, dial }, index) =>
    dial ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity and never move.
      <a className="nhsuk-link" href={`tel:${dial}`} key={index}>
        {text}
      </a>
    ) : (
      text
    ),
  );
}

/** Where it is too long for its line, an address goes on after its "@". */
function Email({ email }: { email: string }) {
  const at = email.indexOf("@") + 1;
  return (
    <>
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </>
  );
}
