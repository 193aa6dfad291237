/** A role description of the length and kind that trusts publish, in words of our own. */

export const tasks = [
  {
    name: "Quality and safety committee",
    purpose:
      "Ask the questions that patients and families would ask, and check that the trust learns when care goes wrong.",
    time: "2 hours, with 2 hours of reading",
    frequency: "Every month",
    preparation: "Read the summary on the front of each paper.",
    stance: "A strategic partner",
  },
  {
    name: "Learning response review panel",
    purpose:
      "Look at how the trust answered the people affected by an event, and whether what was learned makes sense to them.",
    time: "3 hours",
    frequency: "About 6 times a year",
    preparation: "A short briefing before each panel. No patient’s name is used.",
    stance: "A representative",
  },
  {
    name: "Safety walk-rounds",
    purpose: "Visit a ward with a director, and say what you noticed as a patient or visitor would.",
    time: "Half a day",
    frequency: "Every 2 months",
    preparation: "You get a one-page guide.",
    stance: "Both",
  },
] as const;

const paragraph =
  "You help the trust to see care as patients, carers and families live it. You sit with the people who plan and check safety, you read what they read, and you ask what they may have stopped asking. You are a critical friend: on the side of patients, and on the side of staff who want to learn. ";

export const rolePurpose = `${paragraph.repeat(6).trim()}\n\nThis is kept as it was typed: <b>not bold</b> \u{1F44B}`;

export const whatWeExpect = [
  "Come to the meetings you agreed to, or tell us when you cannot.",
  "Read the papers before a meeting, and say when they are hard to follow.",
  "Keep what you hear to yourself, as every member of the group does.",
  "Tell us when something in your own life could pull against the role.",
]
  .map((line) => `- ${line}`)
  .join("\n");
