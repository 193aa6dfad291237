import { standingWords } from "@/app/[trust]/asked-words.ts";
import { Prose } from "@/components/prose.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { howWords } from "@/lib/appointments/words.ts";
import type { RequestDetail } from "@/lib/help/read-request.ts";
import { showShortDate } from "@/lib/time.ts";

/** What was asked, of whom, and everything that was said about it since. */
export function RequestStory({ request }: { request: RequestDetail }) {
  const { isAsker, askedBy, to, lateTo, askedOn, standing, recordedBy, how } = request;
  const asker = isAsker ? "You" : askedBy;
  return (
    <>
      <Prose text={request.words} />
      <p className="nhsuk-hint">
        {asker} asked {to} on {showShortDate(askedOn)}
        {recordedBy && `, written down by ${recordedBy}, told ${howWords[how]}`}.{" "}
        {lateTo
          ? standing.wasLate
            ? `The answer was late, so ${lateTo} reads it too.`
            : `If the answer is late, ${lateTo} reads it too.`
          : "Nobody else reads it."}
      </p>
      {request.answers.map((answer) => (
        <InsetText key={answer.id}>
          <p className="nhsuk-u-margin-bottom-2">
            <strong>{stepWords(answer, { isAsker, asker })}</strong>, {showShortDate(answer.on)}
          </p>
          {answer.words && <Prose text={answer.words} />}
        </InsetText>
      ))}
      <p>
        <strong>{standingWords(standing)}</strong>
      </p>
    </>
  );
}

function stepWords(
  { kind, by, answerOn }: RequestDetail["answers"][number],
  { isAsker, asker }: { isAsker: boolean; asker: string },
): string {
  switch (kind) {
    case "answered":
      return `${by} answered`;
    case "answer_later":
      return `${by} answers by ${answerOn ? showShortDate(answerOn) : "a later day"}`;
    case "not_answered_for_me":
      return `${asker} said that this does not answer it`;
    case "taken_back":
      return isAsker ? "You took it back" : `${asker} took it back`;
  }
}
