import { PlainPage } from "@/app/plain-page.tsx";

export default function PrivacyPage() {
  return (
    <PlainPage title="Privacy">
      <h1 className="nhsuk-heading-l">Privacy</h1>
      <p>This page says what Alongside keeps about you and who can see it.</p>
      <h2 className="nhsuk-heading-m">Who is responsible</h2>
      <p>
        Each trust decides what it keeps about its partners and staff, and is responsible for it. Alongside
        keeps it for the trust. Your trust’s own privacy notice says on which legal ground and for how long.
      </p>
      <h2 className="nhsuk-heading-m">What is kept</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>your name and how to reach you, as your trust knows them</li>
        <li>your role at the trust, its dates, and who supports you</li>
        <li>which version of the role description you agreed, when, and who wrote that down</li>
        <li>messages Alongside has for you</li>
        <li>what was done by whom, so that a trust can check it later</li>
        <li>your sign-in e-mail address and a scrambled form of your password that nobody can read</li>
      </ul>
      <p>Nothing about patients belongs in Alongside. Nobody asks about your health here.</p>
      <h2 className="nhsuk-heading-m">Who can see it</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>You see your own role, agreements and messages.</li>
        <li>
          The people at your trust who manage partners, and its admin, see your name, how to reach you, your
          role and what you agreed.
        </li>
        <li>
          The executive sponsor sees how many people hold a role and how many agreements are waited for,
          without names.
        </li>
        <li>Only you read your messages.</li>
        <li>No other trust sees any of it, or knows that you are here.</li>
        <li>The people who run Alongside see which trusts use it, and nothing inside a trust.</li>
      </ul>
      <h2 className="nhsuk-heading-m">Ask, correct or complain</h2>
      <p>
        Ask the person who supports you, or your trust’s data protection officer. You can also complain to the
        Information Commissioner’s Office.
      </p>
    </PlainPage>
  );
}
