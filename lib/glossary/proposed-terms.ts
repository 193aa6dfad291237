/** Words a partner hears in the first weeks, for a trust whose glossary is empty. */
export const proposedTerms = [
  [
    "AAR",
    "After action review: people who were there look back at what was meant to happen, what did, and why.",
  ],
  ["Accessible information standard", "The rule that patients get information in a way they can use."],
  ["Apologies", "Word that you cannot come to a meeting."],
  ["Committee", "A group that meets regularly to look after one part of the trust's work."],
  [
    "DBS",
    "Disclosure and Barring Service: a check of somebody's criminal record, needed for some work only.",
  ],
  ["Duty of candour", "The legal duty to be open with patients when something went wrong."],
  ["ICB", "Integrated care board: plans and pays for NHS care in an area."],
  ["Just culture", "Treating staff fairly after something went wrong, so that they can speak about it."],
  ["Learning response", "Any way of looking into what happened in order to learn from it."],
  ["LFPSE", "Learn from patient safety events: the national service where staff record what went wrong."],
  ["NED", "Non-executive director: sits on the board, and is not one of the managers who run the trust."],
  ["Papers", "What is sent out to be read before a meeting."],
  ["PSII", "Patient safety incident investigation: a longer, deeper learning response."],
  [
    "PSIRF",
    "Patient Safety Incident Response Framework: how the NHS learns when something went wrong in care.",
  ],
  ["PSIRP", "Patient safety incident response plan: how this trust uses PSIRF, and what it looks at most."],
  ["PSP", "Patient Safety Partner: a patient, carer or member of the public who helps make care safer."],
  ["PSS", "Patient safety specialist: the person who leads on patient safety at the trust."],
  ["SEIPS", "A way of looking at everything around people at work, not at one person."],
  ["SWARM", "A quick talk close to where and when something happened."],
  ["Task profile", "A short description of one thing a partner does."],
  ["Tokenism", "Being there without having a say. Tell your line manager if it feels so."],
] as const;
