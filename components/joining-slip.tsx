import { InsetText } from "@/components/ui/inset-text.tsx";

/** A joining link to hand over: it makes sense by itself, on a screen and on paper. */
export function JoiningSlip(props: {
  address: string;
  name: string;
  email: string;
  trustName: string;
  /** Until when the link works, in words. */
  until: string;
}) {
  const { name, trustName } = props;
  return (
    <>
      <h1 className="nhsuk-heading-l">A joining link for {name}</h1>
      <p className="no-print">
        Copy the link into a message to {name}, or print this page and give it to them. Do not send it to
        anybody else.
      </p>
      <InsetText>
        <p>
          {name}, this is your way into Alongside for {trustName}. Alongside is where the trust keeps your
          role clear.
        </p>
        <p>Open this address and choose a password:</p>
        <p>
          <code className="break-all select-all">{props.address}</code>
        </p>
        <p>
          After that you sign in with {props.email} and your password. The address works once, until{" "}
          {props.until}. Keep it to yourself.
        </p>
      </InsetText>
      <p className="no-print">
        You can see the link on this page for 10 minutes. After that nobody can, and you would make a new one.
      </p>
    </>
  );
}
