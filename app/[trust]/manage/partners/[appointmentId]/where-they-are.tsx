import { reachedByWords } from "@/app/[trust]/person-fields.tsx";
import { ContactLines } from "@/components/contact-lines.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import type { AppointmentDetail } from "@/lib/appointments/read-appointment.ts";
import { endedAsWords, stateWords } from "@/lib/appointments/words.ts";
import { showShortDate } from "@/lib/time.ts";

type Part = { partner: AppointmentDetail; at: string };

/** What a manager should know before anything else: paused, about to end, or over. */
export function Notice({ partner, at }: Part) {
  const { state, endsAfter, isOver, mayManage, mayReadEnding } = partner;
  if (isOver)
    return (
      <InsetText>
        <p>
          <strong>This role has ended. The last day was {showShortDate(state.since)}.</strong>
        </p>
        {mayReadEnding && (
          <p>
            <a className="nhsuk-link" href={`${at}/ending`}>
              What it leaves to do
            </a>
          </p>
        )}
      </InsetText>
    );
  return (
    <>
      {state.kind === "paused" && (
        <InsetText>
          <p>
            <strong>This role is paused since {showShortDate(state.since)}.</strong> They are asked to nothing
            and get no messages.
          </p>
        </InsetText>
      )}
      {state.kind === "paused" && mayManage && (
        <ButtonLink href={`${at}/resumption`} variant="secondary">
          Resume the role
        </ButtonLink>
      )}
      {endsAfter && (
        <InsetText>
          <p>
            <strong>This role ends. The last day is {showShortDate(endsAfter)}.</strong>
          </p>
        </InsetText>
      )}
    </>
  );
}

/** The stage of the role and its days, and the ways on from here. */
export function WhereTheyAre({ partner, at }: Part) {
  const { state, mayManage } = partner;
  const beganUnknown = partner.startUnknown && partner.history.length === 1;
  return (
    <section aria-labelledby="where">
      <h2 className="nhsuk-heading-m" id="where">
        Where they are
      </h2>
      <SummaryList
        rows={[
          {
            key: "Stage",
            value: `${stateWords[state.kind]}, since ${beganUnknown ? "before Alongside" : showShortDate(state.since)}`,
            actions:
              mayManage && partner.nextState !== null ? [{ href: `${at}/stage`, label: "Move on" }] : [],
          },
          {
            key: "Starts",
            value: partner.startUnknown
              ? "Before Alongside, the day is not known"
              : showShortDate(partner.startsOn),
          },
          {
            key: "Ends",
            value: partner.termEndsOn ? showShortDate(partner.termEndsOn) : "No fixed end",
            actions: mayManage
              ? [{ href: `${at}/term`, label: "Change", visuallyHidden: "how long the role lasts" }]
              : [],
          },
        ]}
      />
      {mayManage && (
        <p className="flex flex-wrap gap-x-4">
          {state.kind !== "paused" && (
            <a className="nhsuk-link" href={`${at}/pause`}>
              Pause the role
            </a>
          )}
          <a className="nhsuk-link" href={`${at}/ending`}>
            End the role
          </a>
        </p>
      )}
    </section>
  );
}

/** How to reach them, and whether they sign in. */
export function ContactDetails({ partner, at }: Part) {
  const { person, mayManage } = partner;
  return (
    <section aria-labelledby="contact">
      <h2 className="nhsuk-heading-m" id="contact">
        Contact details
      </h2>
      <SummaryList
        rows={[
          {
            key: "How to reach them",
            value: (
              <>
                {reachedByWords[person.reachedBy]}
                <br />
                <ContactLines email={person.email} phone={person.phone} none="No e-mail address, no number" />
              </>
            ),
            actions: mayManage ? [{ href: `${at}/contact`, label: "Change" }] : [],
          },
          {
            key: "Signing in",
            value: person.hasJoined ? "Signs in to Alongside" : "Does not sign in",
            actions:
              mayManage && !person.hasJoined
                ? [{ href: `${at}/joining-link`, label: "Make a joining link" }]
                : [],
          },
        ]}
      />
    </section>
  );
}

/** Every change in the life of this role, and who recorded it. */
export function StepsSoFar({ partner }: { partner: AppointmentDetail }) {
  return (
    <section aria-labelledby="steps">
      <h2 className="nhsuk-heading-m" id="steps">
        Steps so far
      </h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {partner.history.map((step, index, steps) => (
          <li className="break-words" key={step.id}>
            {step.kind === "ended" && !partner.isOver ? "To end" : stateWords[step.kind]}:{" "}
            {partner.startUnknown && index === steps.length - 1 ? "before Alongside" : showShortDate(step.on)}
            . Recorded by {step.recordedBy}.{step.endedAs && ` ${endedAsWords[step.endedAs]}.`}
            {step.reason && ` Why: ${step.reason}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
