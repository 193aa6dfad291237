import { recordedWords } from "@/app/[trust]/recorded-words.ts";
import { Card } from "@/components/ui/card.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { Tag, type TagColour } from "@/components/ui/tag.tsx";
import type { IntroductionSummary } from "@/lib/support/people-around.ts";
import { showDate, showShortDate } from "@/lib/time.ts";
import type { IntroductionStateKind } from "@/prisma/generated/enums.ts";

const tags: Record<IntroductionStateKind, { words: string; colour: TagColour }> = {
  to_arrange: { words: "To arrange", colour: "yellow" },
  arranged: { words: "Arranged", colour: "blue" },
  made: { words: "You have met", colour: "green" },
  not_wanted: { words: "Not needed", colour: "grey" },
};
const order: IntroductionStateKind[] = ["arranged", "to_arrange", "made", "not_wanted"];

/** Whom a partner is to meet and whether they have: what is still to come first. */
export function MyIntroductions(props: { introductions: readonly IntroductionSummary[]; at: string }) {
  const shown = props.introductions.filter(
    ({ contactLeft, standing }) => !contactLeft || standing.kind === "made",
  );
  if (shown.length === 0)
    return (
      <p>Nobody is listed yet. The trust lists here the chairs and other people you should meet, and why.</p>
    );
  const open = shown.filter(({ standing }) => isOpen(standing.kind));
  const rest = shown.filter(({ standing }) => !isOpen(standing.kind));
  return (
    <>
      {open.length === 0 && <p>There is nobody left for you to meet at the moment.</p>}
      {open.toSorted(byOrder).map((each) => (
        <Introduction key={each.id} introduction={each} at={props.at} />
      ))}
      {rest.length > 0 && (
        <SummaryList
          rows={rest.toSorted(byOrder).map((each) => ({
            key: each.contact.name,
            value: `${tags[each.standing.kind].words}. ${whereItStands(each)}`,
            actions: [{ href: `${props.at}/${each.id}`, label: "Change" }],
          }))}
        />
      )}
    </>
  );
}

function isOpen(kind: IntroductionStateKind): boolean {
  return kind === "to_arrange" || kind === "arranged";
}

function byOrder(a: IntroductionSummary, b: IntroductionSummary): number {
  return order.indexOf(a.standing.kind) - order.indexOf(b.standing.kind);
}

function Introduction({ introduction, at }: { introduction: IntroductionSummary; at: string }) {
  const { contact, why, standing, committee } = introduction;
  const tag = tags[standing.kind];
  return (
    <Card
      heading={contact.jobTitle ? `${contact.name}, ${contact.jobTitle}` : contact.name}
      headingLevel={3}
      headingSize="s"
    >
      <p>
        <Tag colour={tag.colour}>{tag.words}</Tag>
      </p>
      <p className="whitespace-pre-line">Why: {why}</p>
      {committee && <p>You are both on {committee}.</p>}
      <p className="whitespace-pre-line">{whereItStands(introduction)}</p>
      <p>
        <a className="nhsuk-link" href={`${at}/${introduction.id}`}>
          Say that you have met, or do not need this
          <span className="nhsuk-u-visually-hidden">: {contact.name}</span>
        </a>
      </p>
    </Card>
  );
}

/** Where meeting somebody stands, to the partner. */
export function whereItStands({
  standing,
  arranger,
  proposedOn,
}: Pick<IntroductionSummary, "standing" | "arranger" | "proposedOn">): string {
  const { kind, latest } = standing;
  if (kind === "arranged" && latest) {
    const when = latest.plannedOn ? `${showDate(latest.plannedOn)}. ` : "";
    return `${when}${latest.plan}`;
  }
  if (kind === "made" && latest) return `On ${showShortDate(latest.on)}. ${recordedWords(latest)}`.trim();
  if (kind === "not_wanted" && latest)
    return `You said so on ${showShortDate(latest.on)}. ${recordedWords(latest)}`.trim();
  return arranger.holdsRole
    ? `${arranger.name} arranges it, asked on ${showShortDate(proposedOn)}.`
    : "The trust has to choose somebody to arrange it.";
}
