import { InsetText } from "@/components/ui/inset-text.tsx";
import { howWords } from "@/lib/appointments/words.ts";
import type { CorrectionSummary, RecordedFor } from "@/lib/corrections/recorded.ts";
import { correctionAnswerWords } from "@/lib/corrections/words.ts";
import { showShortDate } from "@/lib/time.ts";

type Props = {
  records: readonly RecordedFor[];
  /** The address of the list; each record's own is below it. */
  at: string;
  isPartner: boolean;
  partner: string;
  mayCorrect: boolean;
  /** Where a manager answers a correction. */
  answerAt?: (correctionId: string) => string;
};

/** What others wrote down for a partner, each with what the partner says of it and what was done about that. */
export function RecordedList({ records, at, isPartner, partner, mayCorrect, answerAt }: Props) {
  if (records.length === 0) return <p>Nothing so far.</p>;
  return (
    <ul className="nhsuk-list nhsuk-list--border">
      {records.map((record) => {
        const isOpen = record.corrections.some(({ answer }) => !answer);
        return (
          <li key={record.kind + record.id}>
            <strong>{record.what}</strong>
            {record.quote && <div className="break-words whitespace-pre-line">“{record.quote}”</div>}
            <div className="nhsuk-hint nhsuk-u-margin-bottom-2">
              Written down by {record.recordedBy} on {showShortDate(record.on)}
              {record.how && record.how !== "themselves" && `, told ${howWords[record.how]}`}
            </div>
            {record.corrections.map((correction) => (
              <Correction
                key={correction.id}
                correction={correction}
                who={isPartner ? "You" : partner}
                answerAt={answerAt}
              />
            ))}
            {mayCorrect && !isOpen && (
              <p className="nhsuk-u-margin-bottom-2">
                <a className="nhsuk-link" href={`${at}/${record.kind}/${record.id}`}>
                  {isPartner ? "This is not right" : "They say this is not right"}
                  <span className="nhsuk-u-visually-hidden">: {record.what}</span>
                </a>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Correction(props: {
  correction: CorrectionSummary;
  who: string;
  answerAt?: (correctionId: string) => string;
}) {
  const { correction, who, answerAt } = props;
  const { id, words, on, recordedBy, how, answer } = correction;
  return (
    <InsetText>
      <p className="nhsuk-u-margin-bottom-1">
        <strong>{who} said that this is not right</strong>, {showShortDate(on)}
        {recordedBy && `, written down by ${recordedBy}, told ${howWords[how]}`}
      </p>
      <p className="break-words whitespace-pre-line">“{words}”</p>
      {answer ? (
        <>
          <p className="nhsuk-u-margin-bottom-1">
            <strong>{correctionAnswerWords[answer.kind]}</strong>: {answer.by}, {showShortDate(answer.on)}
          </p>
          <p className="break-words whitespace-pre-line">“{answer.words}”</p>
        </>
      ) : answerAt ? (
        <p>
          <a className="nhsuk-link" href={answerAt(id)}>
            Answer<span className="nhsuk-u-visually-hidden"> what {who} said is not right</span>
          </a>
        </p>
      ) : (
        <p>It waits for an answer.</p>
      )}
    </InsetText>
  );
}
