/**
 * The outline of a handbook that an empty trust is proposed, in plain words: a beginning, to be made the trust's own. It
 * states no amount, no term and no rule as if it held everywhere.
 */
export const proposedPages = [
  {
    key: "welcome",
    title: "Welcome",
    body: `Thank you for becoming a Patient Safety Partner. Patients, carers and members of the public see things that staff do not. Your part is to bring that to where decisions about safety are made.

This handbook is short on purpose. Read it in your own time. If something is missing, tell your line manager: it can be added.`,
  },
  {
    key: "role",
    title: "Your role in one page",
    body: `Your role description says what you do here, with whom, and what is not expected of you. You find it in Alongside, under “Your role”.

Six questions should have a clear answer for you:
- Who do I work with?
- Which meetings do I go to?
- What work do I do?
- Am I a strategic partner, a representative, or both?
- What does success look like?
- What training do I need?

If one of them is not clear, say so. It is for the trust to make it clear.`,
  },
  {
    key: "people",
    title: "Who is who",
    body: `Your line manager is the first person to ask. Somebody stands in when they are away.

An executive sponsor answers for the programme to the board. A mentor or buddy is somebody to talk to who knows the role. Each committee has a chair, who runs it, and often a secretary, who sends the papers.

Their names, and how to reach them, are on your page.`,
  },
  {
    key: "meetings",
    title: "Before, at and after a meeting",
    body: `Before: say whether you come. Read what you are asked to read. Write down one or two questions that a patient would ask.

At the meeting: you need not know the words. Asking what one means helps everybody. You may say that you do not agree.

After: write down in Alongside what you raised. The trust then says what became of it.`,
  },
  {
    key: "learning",
    title: "How safety learning works here",
    body: `When something goes wrong in care, the trust looks for what made it possible, and what to change. It does not look for somebody to blame. The national framework for this is called PSIRF.

Ways of learning have names you will hear: a SWARM is a quick talk close to the event; an after action review looks back at what was meant to happen and what did; a patient safety incident investigation takes longer and goes deeper. Patients and families are involved from the start.`,
  },
  {
    key: "speaking-up",
    title: "Speaking up, and urgent concerns",
    body: `If somebody is in danger now, tell the staff beside you, or call 999.

For anything else that worries you about safety or about how people are treated, see “Urgent concerns” at the foot of every page in Alongside. It says whom to call here. Do not write about patients in Alongside: nobody watches it day and night.`,
  },
  {
    key: "papers",
    title: "Confidentiality, and papers",
    body: `Some of what you read and hear is confidential. Do not share it outside the meeting, and do not keep papers longer than you need them. Papers stay in the trust's own store: Alongside only links to them.

Never write a patient's name, or anything by which one could be known, in Alongside.`,
  },
  {
    key: "expenses",
    title: "Expenses and payment",
    body: `Trusts do this differently. Ask your line manager what this trust pays for your time, for travel and for a carer or childcare, and how to claim it.

If you receive benefits, ask before you claim: payment can change them. The trust can tell you where to get advice.`,
  },
  {
    key: "help",
    title: "Getting help, and looking after yourself",
    body: `Some of what you hear may be upsetting. You can leave a meeting, and you need not say why. Talk to your line manager, your mentor or buddy, or the wellbeing contact on your page.

You can ask somebody about something in Alongside and choose who it goes to. You can pause the role and come back.`,
  },
] as const;
