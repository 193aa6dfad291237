import { viewMarks } from "@/app/[trust]/partner/view-words.ts";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { questionWords } from "@/lib/answers/question-words.ts";
import type { PartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { partnerWords } from "@/lib/appointments/words.ts";
import { showShortDate } from "@/lib/time.ts";

/** What a partner's role is, in six lines, each with whether it is clear to them. */
export function SixAnswers({ trust, home }: { trust: string; home: PartnerHome }) {
  const at = `/${trust}/partner`;
  return (
    <section aria-labelledby="six-answers">
      <h2 className="nhsuk-heading-m" id="six-answers">
        Your role in six answers
      </h2>
      <p>
        You are a {partnerWords(home.roleTitle)}. <RoleDescription home={home} at={at} />
      </p>
      <SummaryList
        rows={home.answers.map(({ question, state, short, view }) => ({
          key: questionWords[question],
          value: (
            <>
              {state === "missing" ? "Not answered yet" : short}
              {state !== "missing" && (
                <div className="nhsuk-hint nhsuk-u-margin-bottom-0">{viewMarks[view.kind]}</div>
              )}
            </>
          ),
        }))}
      />
      <p>
        <a className="nhsuk-link" href={`${at}/answers`}>
          Read all six, and say what is clear
        </a>
        . Only you see what you say.
      </p>
    </section>
  );
}

function RoleDescription({ home, at }: { home: PartnerHome; at: string }) {
  if (!home.roleTitle) return "The trust has not published your role description yet.";
  return (
    <>
      <a className="nhsuk-link" href={`${at}/role`}>
        Your role description
      </a>{" "}
      says what it is for
      {home.agreed && !home.needsAgreement ? `. You agreed it on ${showShortDate(home.agreed.on)}.` : "."}
    </>
  );
}
