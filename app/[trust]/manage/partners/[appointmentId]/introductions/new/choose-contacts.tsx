import { purposeWords } from "@/app/[trust]/admin/contacts/purpose-words.ts";
import { Button } from "@/components/ui/button.tsx";
import { Checkboxes } from "@/components/ui/checkboxes.tsx";
import type { IntroductionChoices } from "@/lib/introductions/list-introduction-choices.ts";

/** First whom: several contacts at once. Why, and who arranges it, is asked next. */
export function ChooseContacts(props: {
  choices: IntroductionChoices;
  title: string;
  trust: string;
  at: string;
}) {
  const { partner } = props.choices;
  const contacts = props.choices.contacts.filter(({ isProposed }) => !isProposed);
  return (
    <>
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          {partner}
          <span className="nhsuk-u-visually-hidden">: </span>
        </span>
        {props.title}
      </h1>
      <form action={props.at} method="get">
        <Checkboxes
          name="contact"
          legend={`Whom should ${partner} meet?`}
          hint="Choose one or several. Then you say why, and who arranges it."
          options={contacts.map(({ id, name, jobTitle, purpose, committees }) => ({
            value: id,
            label: jobTitle ? `${name}, ${jobTitle}` : name,
            hint:
              committees.length > 0
                ? `${purposeWords[purpose]}. They are both on ${committees.join(" and ")}`
                : purposeWords[purpose],
          }))}
        />
        <Button>Go on</Button>
      </form>
      <p>
        Somebody is missing?{" "}
        <a className="nhsuk-link" href={`/${props.trust}/admin/contacts/new`}>
          Add a contact
        </a>
      </p>
    </>
  );
}
