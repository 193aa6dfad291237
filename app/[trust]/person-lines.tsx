import { ContactLines } from "@/components/contact-lines.tsx";

/** Somebody by name, and how to reach them. */
export function PersonLines(props: {
  person: { name: string; jobTitle: string | null; email: string | null; phone: string | null };
  none?: string;
}) {
  const { name, jobTitle, email, phone } = props.person;
  return (
    <>
      <strong>{name}</strong>
      {jobTitle && `, ${jobTitle}`}
      {(email || phone || props.none) && <br />}
      <ContactLines email={email} phone={phone} none={props.none} />
    </>
  );
}
