import type { ReactNode } from "react";
import { ContactLines } from "@/components/contact-lines.tsx";
import { Prose } from "@/components/prose.tsx";
import { UrgentCallout } from "@/components/urgent-contacts.tsx";
import type { Sheet } from "@/lib/appointments/read-sheet.ts";
import { partnerWords } from "@/lib/appointments/words.ts";
import { whenWords } from "@/lib/meetings/meeting-words.ts";
import { whenWords as talkWords } from "@/lib/one-to-ones/one-to-one-fields.ts";
import { showDate, showShortDate } from "@/lib/time.ts";
import { urgentConcerns } from "@/lib/urgent-contacts/words.ts";

/** A partner's sheet in large letters: to keep by the telephone, or on the fridge. */
export function SheetView({ sheet }: { sheet: Sheet }) {
  const { lineManager, deputy, wellbeing, people, meetings, talk } = sheet;
  const others = people.filter(({ name }) => name !== lineManager?.name && name !== deputy?.name);
  return (
    <>
      {/* Large print: about 16 points on paper. */}
      <div className="print:[zoom:1.4]">
        <h1 className="nhsuk-heading-l nhsuk-u-margin-bottom-2">
          {sheet.partner}
          <span className="nhsuk-caption-l">
            {partnerWords(sheet.roleTitle)} at {sheet.trustName}
          </span>
        </h1>
        <p>As it was on {showDate(sheet.printedOn)}.</p>
        <Part heading="Who helps me">
          {lineManager ? (
            <Somebody about="My line manager, for anything about my role" person={lineManager} />
          ) : (
            <p>The trust has not named a line manager yet.</p>
          )}
          {deputy && <Somebody about="When my line manager is away" person={deputy} />}
          {wellbeing.map((person) => (
            <Somebody key={person.name} about="If I need support for myself" person={person} />
          ))}
        </Part>
        <Part heading="My next meetings">
          {sheet.isPaused && <p>My role is paused. I am asked to nothing until it goes on.</p>}
          {!sheet.isPaused && meetings.length === 0 && <p>None is planned yet.</p>}
          <ul className="nhsuk-list nhsuk-list--border">
            {meetings.map((meeting) => (
              <li className="break-inside-avoid" key={meeting.id}>
                <strong>{whenWords(meeting)}</strong>
                <br />
                {meeting.committee}
                {meeting.place && (
                  <>
                    <br />
                    {meeting.place}
                  </>
                )}
                {!meeting.place && meeting.joiningLink && (
                  <>
                    <br />
                    Online
                  </>
                )}
                {meeting.preparation && <Prose text={`To prepare: ${meeting.preparation}`} />}
                <br />
                {meeting.replied ? `I said: ${meeting.replied}.` : "I have not said yet whether I come."}
              </li>
            ))}
          </ul>
          {talk && (
            <p>
              <strong>{talkWords(talk)}</strong>
              <br />
              My one-to-one with {talk.with}
            </p>
          )}
        </Part>
        {sheet.steps.length > 0 && (
          <Part heading="For me to do in my induction">
            <ul className="nhsuk-list nhsuk-list--border">
              {sheet.steps.map(({ id, title, dueOn }) => (
                <li className="break-inside-avoid" key={id}>
                  <strong>{title}</strong>
                  <br />
                  By {showShortDate(dueOn)}
                </li>
              ))}
            </ul>
          </Part>
        )}
        <Part heading="My people">
          {others.length === 0 && <p>Nobody else is named yet.</p>}
          <ul className="nhsuk-list nhsuk-list--border">
            {others.map(({ label, name, plan }) => (
              <li key={name + label}>
                <strong>{name}</strong>
                <br />
                {label.replaceAll("Your ", "My ").replaceAll("your ", "my ")}
                {plan?.on && `. I meet them on ${showShortDate(plan.on)}`}
              </li>
            ))}
          </ul>
        </Part>
        <Part heading="My role">
          {sheet.stanceMeaning && <Prose text={sheet.stanceMeaning} />}
          {sheet.tasks.length === 0 && <p>The role description is not published yet.</p>}
          <ul className="nhsuk-list nhsuk-list--border">
            {sheet.tasks.map(({ name, time, frequency }) => (
              <li className="break-inside-avoid" key={name}>
                <strong>{name}</strong>
                <br />
                {time}, {frequency.charAt(0).toLowerCase() + frequency.slice(1)}
              </li>
            ))}
          </ul>
          {sheet.variations.length > 0 && (
            <>
              <h3 className="nhsuk-heading-s nhsuk-u-margin-bottom-2">What we agreed about my role</h3>
              <ul className="nhsuk-list nhsuk-list--border">
                {sheet.variations.map((words) => (
                  <li className="break-inside-avoid" key={words}>
                    <Prose text={words} />
                  </li>
                ))}
              </ul>
            </>
          )}
          {sheet.termEndsOn && <p>My term is until {showShortDate(sheet.termEndsOn)}.</p>}
        </Part>
        <Part heading="How to get help">
          <p>
            Something is not clear, or I need help: I can call or write to{" "}
            {lineManager ? <strong>{lineManager.name}</strong> : "anybody I know at the trust"}
            {wellbeing[0] && (
              <>
                , or to <strong>{wellbeing[0].name}</strong>
              </>
            )}
            . They write down what I ask, and by when I get an answer.
          </p>
          <p>If something here is not right, I tell them, and they put it right.</p>
        </Part>
      </div>
      {/* A sheet of its own, to keep where it is seen, a little smaller so that it is one. */}
      <div className="break-before-page print:pr-2 print:[zoom:1.2]">
        <UrgentCallout
          concerns={urgentConcerns(sheet.urgentContacts)}
          lead="Do not wait for a meeting, and do not write it in a letter. Call one of these people."
        />
      </div>
    </>
  );
}

function Part(props: { heading: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="nhsuk-heading-m nhsuk-u-margin-bottom-2">{props.heading}</h2>
      {props.children}
    </section>
  );
}

function Somebody({ about, person }: { about: string; person: Sheet["wellbeing"][number] }) {
  return (
    <p className="break-inside-avoid">
      {about}:
      <br />
      <strong>{person.name}</strong>
      {person.jobTitle && `, ${person.jobTitle}`}
      <br />
      <ContactLines email={person.email} phone={person.phone} none="No number or address is known yet." />
    </p>
  );
}
