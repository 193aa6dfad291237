/** One address: what it can name, who comes to it, and how its line is written in `routes.ts`. */

/**
 * Somebody at the browser. "stranger" is signed in and belongs to another trust, "former" was a partner of this one;
 * those after the operator belong to this one.
 */
export type Visitor =
  | "anonymous"
  | "stranger"
  | "former"
  | "operator"
  | "partner"
  | "manager"
  | "admin"
  | "sponsor"
  | "mentor";

/** One of everything an address can name, all of one trust. */
export type RouteIds = {
  /** The trust's short name. */
  trust: string;
  /** The token of a joining link, or one for choosing a password; any will do. */
  token: string;
  /** The appointment of the partner who visits. */
  appointment: string;
  /** Somebody at the trust without a role. */
  person: string;
  /** Somebody who holds a role, and the grant of it. */
  staff: string;
  grant: string;
  contact: string;
  /** The mentor who visits is asked to be the mentor of the partner who visits. */
  pairing: string;
  /** Somebody the partner who visits is to meet; the mentor who visits arranges it. */
  introduction: string;
  network: string;
  task: string;
  /** A kind of urgent concern, as an address names it. */
  concern: string;
  /** One of the six questions, as an address names it. */
  question: string;
  /** A role description in force, and its version, with no draft begun. */
  role: string;
  version: string;
  /** A role description whose first version is a draft: one of the usual sections, and one the trust added. */
  draftRole: string;
  section: string;
  addedSection: string;
  /** A one-to-one of the partner who visits that began today, one still to come, and a line of theirs on the agenda. */
  oneToOne: string;
  comingOneToOne: string;
  agendaPoint: string;
  /** What the manager who visits agreed to do for the partner who visits, and a note that partner wrote for themselves. */
  action: string;
  note: string;
  /** What the partner who visits asked the manager who visits. */
  request: string;
  /** Work in which the partner who visits takes part, and their part in it. */
  work: string;
  workPart: string;
  /** A training on the trust's list that is for some partners, and one the partner who visits needs. */
  trainingItem: string;
  trainingNeed: string;
  /** A step of the trust's induction; in the plan of the partner who visits one of theirs, and one of a contact. */
  inductionStep: string;
  ownStep: string;
  contactStep: string;
  /** What the manager who visits wrote down that the partner who visits raised; and what that partner says is not right in who came. */
  recordedPoint: string;
  /** A kind of record, as an address names it. */
  recordKind: string;
  correction: string;
  /** A list of partners who serve already, as the manager who visits uploaded it. */
  servingList: string;
  /** A page of the handbook as it is written, one as it was published in version 1, and a word of the glossary. */
  handbookPage: string;
  publishedPage: string;
  term: string;
  /** The number of that version, as an address names it. */
  handbookNumber: string;
  /** A change to their role that the partner who visits proposed. */
  proposal: string;
  measure: string;
  /** Something on the trust’s own list, and something the manager who visits has no time for. */
  readinessItem: string;
  timeRequest: string;
  /** Which of the promises. */
  promise: string;
  proposedMeasure: string;
  /** A committee, with a coming meeting. */
  committee: string;
  meeting: string;
  /** A meeting of it that was held, and what the partner who visits raised there. */
  heldMeeting: string;
  point: string;
  /** The seat on the committee of the partner who visits. */
  invitation: string;
  /** A post of a committee, as an address names it. */
  post: string;
  /** The code of the trust's organisation. */
  organisation: string;
  /** A load of the official list. */
  load: string;
};

export type Route = {
  /** The file that answers. */
  file: string;
  address: (ids: RouteIds) => string;
  /** Who it opens for. */
  opens: readonly Visitor[];
  /** Forms are sent to it, and nothing opens at it: whoever asks for a page hears that this is the wrong way. */
  onlyTakesForms?: true;
  /** For those it opens for, it leads on to another address at once. */
  leadsOn?: true;
  /** Members of the trust for whom it is not there at all, rather than forbidden: it is about a thing of their own. */
  absentForOthers?: true;
};

export const members = ["partner", "manager", "admin", "sponsor", "mentor"] as const;
export const signedIn = ["stranger", "former", "operator", ...members] as const;
export const everybody = ["anonymous", ...signedIn] as const;
export const operator = ["operator"] as const;
export const mentor = ["mentor"] as const;
export const admin = ["admin"] as const;
export const manager = ["manager"] as const;
export const staff = ["manager", "admin"] as const;
export const theTwo = ["partner", "manager"] as const;
export const roleReaders = ["manager", "admin", "sponsor"] as const;

/** The rest of an address, made from what there is one of. */
export type Build = (ids: RouteIds) => string;
export const fixed = (file: string, opens: readonly Visitor[], address: string): Route => ({
  file: `app/${file}`,
  opens,
  address: () => address,
});
export const at = (file: string, opens: readonly Visitor[], rest: Build = () => ""): Route => ({
  file: `app/[trust]/${file}`,
  opens,
  address: (ids) => `/${ids.trust}${rest(ids)}`,
});
export const adminAt = (file: string, opens: readonly Visitor[], rest: Build): Route =>
  at(`admin/${file}`, opens, (ids) => `/admin${rest(ids)}`);
export const servingAt = (file: string, rest: string): Route =>
  at(`manage/appointments/serving/${file}`, manager, () => `/manage/appointments/serving${rest}`);
export const partnerAt = (file: string, opens: readonly Visitor[], rest: string): Route =>
  at(`manage/partners/[appointmentId]/${file}`, opens, (ids) => `/manage/partners/${ids.appointment}${rest}`);
export const recordAt = (file: string, rest: string): Route => ({
  file: `app/account/records/[trust]/${file}`,
  opens: ["partner", "former"],
  address: (ids) => `/account/records/${ids.trust}${rest}`,
});
export const pairingAt = (file: string, opens: readonly Visitor[], rest: string): Route =>
  at(
    `manage/partners/[appointmentId]/pairings/[pairingId]/${file}`,
    opens,
    (ids) => `/manage/partners/${ids.appointment}/pairings/${ids.pairing}${rest}`,
  );
export const stepAt = (file: string, rest: string): Route =>
  at(
    `manage/partners/[appointmentId]/induction/[stepId]/${file}`,
    manager,
    (ids) => `/manage/partners/${ids.appointment}/induction/${ids.contactStep}${rest}`,
  );
export const introductionAt = (file: string, opens: readonly Visitor[], rest: string): Route =>
  at(
    `manage/partners/[appointmentId]/introductions/[introductionId]/${file}`,
    opens,
    (ids) => `/manage/partners/${ids.appointment}/introductions/${ids.introduction}${rest}`,
  );
export const organisationAt = (file: string, rest = ""): Route => ({
  file: `app/operator/organisations/[code]/${file}`,
  opens: operator,
  address: (ids) => `/operator/organisations/${ids.organisation}${rest}`,
});
export const draftAt = (file: string, rest: Build): Route =>
  adminAt(`roles/[roleId]/${file}`, admin, (ids) => `/roles/${ids.draftRole}${rest(ids)}`);
export const committeeAt = (file: string, opens: readonly Visitor[], rest: string): Route =>
  at(`committees/[committeeId]/${file}`, opens, (ids) => `/committees/${ids.committee}${rest}`);
export const meetingAt = (file: string, opens: readonly Visitor[], rest: string): Route =>
  at(`meetings/[meetingId]/${file}`, opens, (ids) => `/meetings/${ids.meeting}${rest}`);
export const workAt = (file: string, opens: readonly Visitor[], rest: Build): Route =>
  at(`work/[workId]/${file}`, opens, (ids) => `/work/${ids.work}${rest(ids)}`);
export const heldMeetingAt = (file: string, opens: readonly Visitor[], rest: Build): Route =>
  at(`meetings/[meetingId]/${file}`, opens, (ids) => `/meetings/${ids.heldMeeting}${rest(ids)}`);
export const oneToOneAt = (file: string, opens: readonly Visitor[], rest: Build): Route =>
  at(`one-to-ones/[appointmentId]/${file}`, opens, (ids) => `/one-to-ones/${ids.appointment}${rest(ids)}`);
/** A partner's own notes: for anybody else there is nothing. */
export const proposalAt = (file: string, opens: readonly Visitor[], rest: string): Route =>
  at(
    `shaping/[appointmentId]/[proposalId]/${file}`,
    opens,
    (ids) => `/shaping/${ids.appointment}/${ids.proposal}${rest}`,
  );
/** A partner's own page: nobody else finds it. */
export const ownAt = (file: string, rest: Build): Route => ({
  ...at(`partner/${file}`, ["partner"], (ids) => `/partner${rest(ids)}`),
  absentForOthers: true,
});
export const noteAt = (file: string, rest: Build): Route =>
  ownAt(`notes/${file}`, (ids) => `/notes${rest(ids)}`);
export const personAt = (file: string, opens: readonly Visitor[], rest: string): Route =>
  adminAt(`people/[membershipId]/${file}`, opens, (ids) => `/people/${ids.person}${rest}`);
