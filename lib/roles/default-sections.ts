import type { SectionKind } from "@/prisma/generated/enums.ts";

export type DefaultSection = { kind: SectionKind; heading: string; body: string };

/**
 * What a new role description begins with: the usual headings of published role descriptions for Patient Safety
 * Partners, in our own words, for a trust to keep or change. It states no rate, date or length of term, because
 * those differ between trusts.
 */
export const defaultSections: readonly DefaultSection[] = [
  {
    kind: "purpose",
    heading: "What the role is for",
    body: `You help us make care safer. You bring what patients, carers and families see and know to the places where decisions about safety are made, and you make sure it is heard there.

You work with our staff as an equal partner. That means you:
- help to shape how we plan and deliver safe care, from the start and not when it is already decided
- ask the questions that people who receive care would ask
- challenge us when something does not look right
- see what became of the points you raised`,
  },
  {
    kind: "committees",
    heading: "Committees and meetings",
    body: `You are a full member of the committees and groups listed under your tasks. You receive the same papers as other members, at the same time, and your view counts in the same way.

In each meeting you help the group to:
- think first about the people who receive care, and about those who care for them
- hear different experiences, above all from people who are seldom asked
- say plainly what it has decided and why

Before your first meeting, the person who chairs it will introduce themselves, tell you what the group does and ask what would help you take part.`,
  },
  {
    kind: "expected",
    heading: "What we expect of you",
    body: `- Read the papers and come prepared, or tell us when you cannot
- Say what you think, and say when something is not clear
- Look at the whole of what people experience, and not only at your own story
- Treat everyone with respect, also when you disagree
- Keep private what you are told in confidence
- Tell us early if the role takes more of you than we agreed`,
  },
  {
    kind: "not_expected",
    heading: "What we do not expect of you",
    body: `- To speak for every patient, carer or community
- To know medical words or how the trust is organised: ask, and we will explain
- To give clinical care or advice, or to do the work of a member of staff
- To look into incidents alone, or to deal with complaints
- To share your own experience of care, unless you want to
- To agree with us when you think we are wrong`,
  },
  {
    kind: "support",
    heading: "Support you can expect from us",
    body: `You will not be left to work things out alone. You can expect:
- one named person who manages your role, meets you regularly and answers your questions
- an induction, with a handbook to keep
- introductions to the people you will work with and to those who chair your meetings
- invitations, papers and links in good time, in a form that suits you
- a mentor or buddy, if you would like one
- time to talk after a meeting that was difficult or upsetting
- adjustments so that you can take part fully: tell us what you need, at any time

If you do not get this support, tell the person who manages your role. If that is not possible, tell the person they report to.`,
  },
  {
    kind: "confidentiality",
    heading: "Confidentiality and our policies",
    body: `Some of what you read and hear will be private: about patients, families, staff, or matters that are not yet decided. Please do not share it, copy it or talk about it outside the group it was given to, during your role and after it.

Keep papers safe, and return or destroy them when you no longer need them.

We ask you to follow the policies that apply to your role, such as those on safeguarding, information, equality, and health and safety. We will give them to you and go through them with you.

Confidentiality never stops you from speaking up. If you are worried about someone's safety, tell us at once.`,
  },
  {
    kind: "skills",
    heading: "Skills and experience",
    body: `You do not need qualifications or a background in health care. It helps if you:
- care about safety and want to help improve it
- have received care, cared for someone, or know a community that uses our services
- can listen, and can see more than one side of a question
- can read reports, ask for what is missing and weigh up what you are told
- feel able to speak in a group that includes senior staff, or would like to learn to
- can be a critical friend: honest, fair and on the side of getting it right`,
  },
  {
    kind: "training",
    heading: "Training",
    body: `We will arrange the training you need before you need it:
- an introduction to patient safety, and to how we learn from incidents
- the training we ask of everyone who works with us, where it applies to you
- what is particular to your tasks, such as how a committee works

We will talk with you about what else would help, at the start and each time we review the role. You can ask for training at any time.`,
  },
  {
    kind: "base",
    heading: "Where you work",
    body: `Some meetings are online and some are at our sites. You prepare at home or wherever suits you.

We will tell you in advance where a meeting is and how to join it, and we will find another way if the place, the time or the technology keeps you out.`,
  },
  {
    kind: "payment",
    heading: "Payment and expenses",
    body: `You should not be out of pocket because of this role. We will explain before you start whether the role is paid, which costs we cover, how you claim and how long a claim takes.

You choose whether to accept payment. If you receive benefits or have questions about tax, please get independent advice before you decide: we cannot give it.`,
  },
  {
    kind: "interests",
    heading: "Conflicts of interest",
    body: `A conflict of interest is anything that could affect your judgement on a matter, or that others might think could. It may be another role, a job, a business, a family tie or a complaint or claim against us.

Having one does not mean you cannot be a partner. Tell us about it when you start and whenever something changes, and we will agree together what it means for your tasks.`,
  },
  {
    kind: "shaping",
    heading: "How you can shape the role",
    body: `This description is where we start, not a fence. Your interests, experience and time are part of what makes the role work.

You can suggest a change at any time: a task to add, to drop or to do differently. We will talk about it with you and tell you what we decided and why.

We do not change what we ask of you without you. When the description changes in a way that matters, we ask for your agreement again.`,
  },
  {
    kind: "ending",
    heading: "Review and ending",
    body: `We look at the role together at regular times: what is going well, what is not, what you have changed, and what you need from us.

You can end your role or take a break when you need to. Please tell us as early as you can; you need not say why.

If something is not working, we will talk with you and try to put it right first. When the role ends, we will thank you, ask what we can learn from your time with us and tell you what happens to your records.`,
  },
];

/** The words we suggest for a kind of section, or null for one that a trust adds itself. */
export function suggestedBody(kind: SectionKind): string | null {
  return defaultSections.find((section) => section.kind === kind)?.body ?? null;
}
