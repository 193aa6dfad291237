import { PlainPage } from "@/app/plain-page.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/card.tsx";

const promises = [
  {
    heading: "For partners",
    words:
      "See your role on one page: what it is for, what you do, who you work with, and what to do next. It works on an old phone, and on paper.",
  },
  {
    heading: "For the people who support them",
    words: "Bring partners in well, answer what they are waiting for, and know who has agreed what and when.",
  },
  {
    heading: "For trusts",
    words: "Write down what you ask of partners and what they can expect of you. Keep every version.",
  },
];

export default function StartPage() {
  return (
    <PlainPage title="Alongside" signIn width="full">
      <h1 className="nhsuk-heading-xl">A clear role for every Patient Safety Partner</h1>
      <p className="nhsuk-body-l nhsuk-u-reading-width">
        Patient Safety Partners are patients, carers and members of the public who help trusts make care
        safer. Alongside is where a trust and its partners keep the role clear, together.
      </p>
      <ButtonLink href="/sign-in">Sign in</ButtonLink>
      <div className="grid gap-4 md:grid-cols-3">
        {promises.map(({ heading, words }) => (
          <Card key={heading} heading={heading}>
            <p>{words}</p>
          </Card>
        ))}
      </div>
    </PlainPage>
  );
}
