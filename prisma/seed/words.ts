import type { Stance } from "@/prisma/generated/enums.ts";
import type { DemoUrgentContacts } from "./urgent-contacts.ts";

/** What the demonstration's trusts wrote themselves. All of it is invented. */

export type DemoTask = {
  name: string;
  purpose: string;
  time: string;
  frequency: string;
  preparation: string;
  stance: Exclude<Stance, "by_task">;
};

export const harbourside = {
  title: "Patient Safety Partner",
  basics: {
    responsibleTo: "Dana Okafor, patient safety specialist",
    accountableTo: "Helen Whitmore, chief nurse and patient safety lead",
    timeExpected: "8 hours a month, including time to read and prepare",
    term: "18 months, and you can be asked to stay for another 18",
  },
  stance: {
    stance: "by_task" as Stance,
    stanceMeaning:
      "In some tasks you help us decide, as an equal member of the group. In others you bring the view of patients and carers to a group that decides. Each task says which.",
    speaksFor:
      "You speak from your own experience and from what you hear from patients and carers. You do not speak for every patient, for staff, or for the trust.",
  },
  tasks: [
    {
      name: "Quality and safety committee",
      purpose:
        "Ask the questions that patients and families would ask, and check that the trust learns when care goes wrong.",
      time: "2 hours, with about 2 hours of reading",
      frequency: "Every month, on a Friday",
      preparation:
        "Read the summary on the front of each paper. Your line manager goes through the agenda with you the week before.",
      stance: "strategic",
    },
    {
      name: "Learning response review panel",
      purpose:
        "Look at how the trust responded to an event: were the people affected heard, and does what we learned make sense to them?",
      time: "3 hours",
      frequency: "About 6 times a year",
      preparation: "A short briefing before each panel. No patient’s name is used.",
      stance: "representative",
    },
    {
      name: "Safety walk-rounds",
      purpose:
        "Visit a ward with a director, talk with staff, and say what you noticed as a patient or visitor would.",
      time: "Half a day",
      frequency: "Every 2 months",
      preparation: "Wear your badge and comfortable shoes. You get a one-page guide.",
      stance: "representative",
    },
  ] satisfies DemoTask[],
};

export const harboursideUrgentContacts: DemoUrgentContacts = {
  danger_now: {
    name: "The emergency services",
    phone: "999",
    note: "At any time. Ask for the police, an ambulance or the fire service.",
  },
  safeguarding: {
    name: "Safeguarding team",
    phone: "01632 960 190",
    email: "safeguarding@harbourside.example",
    note: "Monday to Friday, 9am to 5pm. At other times the same number leads to the site manager.",
  },
  speaking_up: {
    name: "Nadia Osei, Freedom to Speak Up guardian",
    phone: "01632 960 191",
    email: "speak.up@harbourside.example",
    note: "You can talk in confidence. You need not say your name.",
  },
  complaints: {
    name: "Patient Advice and Liaison Service (PALS)",
    phone: "01632 960 192",
    email: "pals@harbourside.example",
    note: "Monday to Friday, 10am to 4pm. Leave a message at other times.",
  },
};

export const fellviewUrgentContacts: DemoUrgentContacts = {
  danger_now: { name: "The emergency services", phone: "999" },
  safeguarding: { name: "Safeguarding duty desk", phone: "01632 960 155" },
  speaking_up: { name: "Freedom to Speak Up guardian", email: "speak.up@fellview.example" },
  complaints: { name: "Complaints office", email: "complaints@fellview.example" },
};

export const fellview = {
  title: "Patient safety partner (community and mental health)",
  basics: {
    responsibleTo: "Patient safety team",
    accountableTo: "Director of nursing",
    timeExpected: "1 to 2 days a month",
    term: "24 months",
  },
  stance: {
    stance: "representative" as Stance,
    stanceMeaning: "You bring the view of people who use our services to the groups you join.",
    speaksFor: "You speak as somebody with experience of care here.",
  },
  tasks: [
    {
      name: "Clinical governance group",
      purpose: "Bring a patient’s view to the group.",
      time: "Half a day",
      frequency: "Every 3 months",
      preparation: "Papers are sent by e-mail.",
      stance: "representative",
    },
  ] satisfies DemoTask[],
};
