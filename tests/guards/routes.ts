/**
 * Every address and who may open it. An address that is not here fails the architecture test; the browser tests
 * open each as each visitor and compare what comes back with `verdict`.
 */

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

export type Verdict = "opens" | "leads on" | "sign in" | "forbidden" | "not found" | "wrong method";

const members = ["partner", "manager", "admin", "sponsor", "mentor"] as const;
const signedIn = ["stranger", "former", "operator", ...members] as const;
const everybody = ["anonymous", ...signedIn] as const;
const operator = ["operator"] as const;
const mentor = ["mentor"] as const;
const admin = ["admin"] as const;
const manager = ["manager"] as const;
const staff = ["manager", "admin"] as const;
const roleReaders = ["manager", "admin", "sponsor"] as const;

type Build = (ids: RouteIds) => string;
const fixed = (file: string, opens: readonly Visitor[], address: string): Route => ({
  file: `app/${file}`,
  opens,
  address: () => address,
});
const at = (file: string, opens: readonly Visitor[], rest: Build = () => ""): Route => ({
  file: `app/[trust]/${file}`,
  opens,
  address: (ids) => `/${ids.trust}${rest(ids)}`,
});
const adminAt = (file: string, opens: readonly Visitor[], rest: Build): Route =>
  at(`admin/${file}`, opens, (ids) => `/admin${rest(ids)}`);
const partnerAt = (file: string, opens: readonly Visitor[], rest: string): Route =>
  at(`manage/partners/[appointmentId]/${file}`, opens, (ids) => `/manage/partners/${ids.appointment}${rest}`);
const recordAt = (file: string, rest: string): Route => ({
  file: `app/account/records/[trust]/${file}`,
  opens: ["partner", "former"],
  address: (ids) => `/account/records/${ids.trust}${rest}`,
});
const pairingAt = (file: string, opens: readonly Visitor[], rest: string): Route =>
  at(
    `manage/partners/[appointmentId]/pairings/[pairingId]/${file}`,
    opens,
    (ids) => `/manage/partners/${ids.appointment}/pairings/${ids.pairing}${rest}`,
  );
const introductionAt = (file: string, opens: readonly Visitor[], rest: string): Route =>
  at(
    `manage/partners/[appointmentId]/introductions/[introductionId]/${file}`,
    opens,
    (ids) => `/manage/partners/${ids.appointment}/introductions/${ids.introduction}${rest}`,
  );
const organisationAt = (file: string, rest = ""): Route => ({
  file: `app/operator/organisations/[code]/${file}`,
  opens: operator,
  address: (ids) => `/operator/organisations/${ids.organisation}${rest}`,
});
const draftAt = (file: string, rest: Build): Route =>
  adminAt(`roles/[roleId]/${file}`, admin, (ids) => `/roles/${ids.draftRole}${rest(ids)}`);
const committeeAt = (file: string, opens: readonly Visitor[], rest: string): Route =>
  at(`committees/[committeeId]/${file}`, opens, (ids) => `/committees/${ids.committee}${rest}`);
const meetingAt = (file: string, opens: readonly Visitor[], rest: string): Route =>
  at(`meetings/[meetingId]/${file}`, opens, (ids) => `/meetings/${ids.meeting}${rest}`);
const heldMeetingAt = (file: string, opens: readonly Visitor[], rest: Build): Route =>
  at(`meetings/[meetingId]/${file}`, opens, (ids) => `/meetings/${ids.heldMeeting}${rest(ids)}`);
const personAt = (file: string, opens: readonly Visitor[], rest: string): Route =>
  adminAt(`people/[membershipId]/${file}`, opens, (ids) => `/people/${ids.person}${rest}`);

export const routes: Route[] = [
  fixed("(public)/page.tsx", everybody, "/"),
  fixed("(public)/accessibility/page.tsx", everybody, "/accessibility"),
  fixed("(public)/cookies/page.tsx", everybody, "/cookies"),
  fixed("(public)/privacy/page.tsx", everybody, "/privacy"),
  fixed("api/health/route.ts", everybody, "/api/health"),
  fixed("sign-in/page.tsx", everybody, "/sign-in"),
  {
    file: "app/sign-in/join/[trust]/[token]/page.tsx",
    opens: everybody,
    address: ({ trust, token }) => `/sign-in/join/${trust}/${token}`,
  },
  {
    file: "app/sign-in/password/[token]/page.tsx",
    opens: everybody,
    address: ({ token }) => `/sign-in/password/${token}`,
  },
  fixed("account/page.tsx", signedIn, "/account"),
  { ...fixed("account/home/page.tsx", signedIn, "/account/home"), leadsOn: true },
  fixed("account/roles/page.tsx", signedIn, "/account/roles"),
  fixed("account/records/page.tsx", signedIn, "/account/records"),
  recordAt("page.tsx", ""),
  recordAt("copy/route.ts", "/copy"),
  fixed("operator/page.tsx", operator, "/operator"),
  fixed("operator/log/page.tsx", operator, "/operator/log"),
  fixed("operator/loads/page.tsx", operator, "/operator/loads"),
  {
    file: "app/operator/loads/[loadId]/page.tsx",
    opens: operator,
    address: (ids) => `/operator/loads/${ids.load}`,
  },
  { ...fixed("operator/loads/upload/route.ts", [], "/operator/loads/upload"), onlyTakesForms: true },
  fixed("operator/organisations/page.tsx", operator, "/operator/organisations"),
  fixed("operator/organisations/new/page.tsx", operator, "/operator/organisations/new"),
  organisationAt("page.tsx"),
  organisationAt("details/page.tsx", "/details"),
  organisationAt("first-admin/page.tsx", "/first-admin"),
  organisationAt("opening/page.tsx", "/opening"),
  organisationAt("short-name/page.tsx", "/short-name"),
  organisationAt("successor/page.tsx", "/successor"),

  { ...at("page.tsx", members), leadsOn: true },
  at("messages/page.tsx", members, () => "/messages"),
  at("tasks/page.tsx", members, () => "/tasks"),
  { ...at("partner/page.tsx", ["partner"], () => "/partner"), absentForOthers: true },
  { ...at("partner/role/page.tsx", ["partner"], () => "/partner/role"), absentForOthers: true },
  {
    ...at("partner/role/agreement/page.tsx", ["partner"], () => "/partner/role/agreement"),
    absentForOthers: true,
  },
  {
    ...at("partner/answers/page.tsx", ["partner"], () => "/partner/answers"),
    absentForOthers: true,
  },
  at("tasks/pairings/[pairingId]/page.tsx", mentor, (ids) => `/tasks/pairings/${ids.pairing}`),
  at("tasks/pairings/[pairingId]/ending/page.tsx", mentor, (ids) => `/tasks/pairings/${ids.pairing}/ending`),
  at(
    "tasks/introductions/[introductionId]/page.tsx",
    ["mentor", "manager"],
    (ids) => `/tasks/introductions/${ids.introduction}`,
  ),
  { ...at("partner/people/page.tsx", ["partner"], () => "/partner/people"), absentForOthers: true },
  { ...at("partner/profile/page.tsx", ["partner"], () => "/partner/profile"), absentForOthers: true },
  at(
    "partner/introductions/[introductionId]/page.tsx",
    ["partner"],
    (ids) => `/partner/introductions/${ids.introduction}`,
  ),
  at("urgent/page.tsx", members, () => "/urgent"),
  at("sponsor/page.tsx", ["sponsor"], () => "/sponsor"),

  at("committees/page.tsx", members, () => "/committees"),
  at("committees/new/page.tsx", staff, () => "/committees/new"),
  committeeAt("page.tsx", members, ""),
  committeeAt("details/page.tsx", staff, "/details"),
  at(
    "committees/[committeeId]/officers/[post]/page.tsx",
    staff,
    (ids) => `/committees/${ids.committee}/officers/${ids.post}`,
  ),
  committeeAt("ending/page.tsx", staff, "/ending"),
  committeeAt("meetings/new/page.tsx", staff, "/meetings/new"),
  meetingAt("details/page.tsx", staff, "/details"),
  meetingAt("cancellation/page.tsx", staff, "/cancellation"),
  meetingAt("meeting.ics/route.ts", ["partner", ...staff], "/meeting.ics"),

  committeeAt("invitations/new/page.tsx", manager, "/invitations/new"),
  at("invitations/[invitationId]/ending/page.tsx", manager, (ids) => `/invitations/${ids.invitation}/ending`),
  meetingAt("page.tsx", ["partner", ...staff], ""),
  meetingAt("reply/page.tsx", ["partner"], "/reply"),
  meetingAt("invitations/new/page.tsx", manager, "/invitations/new"),
  meetingAt("replies/page.tsx", manager, "/replies"),
  heldMeetingAt("attendance/page.tsx", manager, () => "/attendance"),
  heldMeetingAt("outcome/page.tsx", staff, () => "/outcome"),
  heldMeetingAt("points/new/page.tsx", ["partner", "manager"], () => "/points/new"),
  heldMeetingAt("points/[pointId]/answer/page.tsx", manager, (ids) => `/points/${ids.point}/answer`),
  heldMeetingAt("answers/page.tsx", manager, () => "/answers"),
  { ...at("partner/meetings/page.tsx", ["partner"], () => "/partner/meetings"), absentForOthers: true },

  at("manage/page.tsx", staff, () => "/manage"),
  at("manage/appointments/new/page.tsx", manager, () => "/manage/appointments/new"),
  partnerAt("page.tsx", staff, ""),
  partnerAt("agreement/page.tsx", staff, "/agreement"),
  partnerAt("begin/page.tsx", staff, "/begin"),
  partnerAt("answers/page.tsx", ["partner", ...staff], "/answers"),
  at(
    "manage/partners/[appointmentId]/answers/[question]/page.tsx",
    manager,
    (ids) => `/manage/partners/${ids.appointment}/answers/${ids.question}`,
  ),
  partnerAt("contact/page.tsx", staff, "/contact"),
  partnerAt("joining-link/page.tsx", staff, "/joining-link"),
  partnerAt("line-manager/page.tsx", manager, "/line-manager"),
  partnerAt("ending/page.tsx", manager, "/ending"),
  partnerAt("pause/page.tsx", manager, "/pause"),
  partnerAt("record/page.tsx", staff, "/record"),
  partnerAt("resumption/page.tsx", manager, "/resumption"),
  partnerAt("role/page.tsx", ["partner", ...staff], "/role"),
  partnerAt("stage/page.tsx", staff, "/stage"),
  partnerAt("people/page.tsx", staff, "/people"),
  partnerAt("profile/page.tsx", manager, "/profile"),
  partnerAt("deputy/page.tsx", manager, "/deputy"),
  partnerAt("deputy/ending/page.tsx", manager, "/deputy/ending"),
  partnerAt("pairings/new/page.tsx", manager, "/pairings/new"),
  pairingAt("page.tsx", staff, ""),
  pairingAt("answer/page.tsx", manager, "/answer"),
  pairingAt("dates/page.tsx", manager, "/dates"),
  pairingAt("ending/page.tsx", manager, "/ending"),
  partnerAt("introductions/new/page.tsx", manager, "/introductions/new"),
  introductionAt("page.tsx", staff, ""),
  introductionAt("arrangement/page.tsx", manager, "/arrangement"),
  introductionAt("saying/page.tsx", manager, "/saying"),
  introductionAt("arranger/page.tsx", manager, "/arranger"),

  adminAt("page.tsx", admin, () => ""),
  adminAt("audit/page.tsx", admin, () => "/audit"),
  adminAt("contacts/page.tsx", staff, () => "/contacts"),
  adminAt("contacts/new/page.tsx", staff, () => "/contacts/new"),
  adminAt("contacts/[contactId]/page.tsx", staff, (ids) => `/contacts/${ids.contact}`),
  adminAt("contacts/[contactId]/ending/page.tsx", staff, (ids) => `/contacts/${ids.contact}/ending`),
  adminAt("urgent-contacts/page.tsx", admin, () => "/urgent-contacts"),
  adminAt("urgent-contacts/[kind]/page.tsx", admin, (ids) => `/urgent-contacts/${ids.concern}`),
  adminAt("settings/page.tsx", admin, () => "/settings"),
  adminAt("networks/page.tsx", admin, () => "/networks"),
  adminAt("networks/new/page.tsx", admin, () => "/networks/new"),
  adminAt("networks/[networkId]/page.tsx", admin, (ids) => `/networks/${ids.network}`),
  adminAt("networks/[networkId]/ending/page.tsx", admin, (ids) => `/networks/${ids.network}/ending`),
  adminAt("people/page.tsx", staff, () => "/people"),
  adminAt("people/new/page.tsx", admin, () => "/people/new"),
  personAt("page.tsx", staff, ""),
  personAt("details/page.tsx", staff, "/details"),
  personAt("joining-link/page.tsx", staff, "/joining-link"),
  personAt("roles/new/page.tsx", admin, "/roles/new"),
  adminAt(
    "people/[membershipId]/roles/[grantId]/ending/page.tsx",
    admin,
    (ids) => `/people/${ids.staff}/roles/${ids.grant}/ending`,
  ),
  adminAt("task-profiles/page.tsx", admin, () => "/task-profiles"),
  adminAt("task-profiles/new/page.tsx", admin, () => "/task-profiles/new"),
  adminAt("task-profiles/[taskId]/page.tsx", admin, (ids) => `/task-profiles/${ids.task}`),
  adminAt("task-profiles/[taskId]/ending/page.tsx", admin, (ids) => `/task-profiles/${ids.task}/ending`),
  adminAt("roles/new/page.tsx", admin, () => "/roles/new"),
  adminAt("roles/[roleId]/page.tsx", roleReaders, (ids) => `/roles/${ids.role}`),
  adminAt("roles/[roleId]/next-version/page.tsx", admin, (ids) => `/roles/${ids.role}/next-version`),
  adminAt(
    "roles/[roleId]/versions/[versionId]/page.tsx",
    roleReaders,
    (ids) => `/roles/${ids.role}/versions/${ids.version}`,
  ),
  draftAt("draft/page.tsx", () => "/draft"),
  draftAt("draft/basics/page.tsx", () => "/draft/basics"),
  draftAt("draft/stance/page.tsx", () => "/draft/stance"),
  draftAt("draft/tasks/page.tsx", () => "/draft/tasks"),
  draftAt("draft/tasks/order/page.tsx", () => "/draft/tasks/order"),
  draftAt("draft/sections/new/page.tsx", () => "/draft/sections/new"),
  draftAt("draft/sections/[sectionId]/page.tsx", (ids) => `/draft/sections/${ids.section}`),
  draftAt(
    "draft/sections/[sectionId]/removal/page.tsx",
    (ids) => `/draft/sections/${ids.addedSection}/removal`,
  ),
  draftAt("preview/page.tsx", () => "/preview"),
  draftAt("publication/page.tsx", () => "/publication"),
];

/** What a visitor gets when they open an address. */
export function verdict(route: Route, visitor: Visitor): Verdict {
  if (route.onlyTakesForms) return "wrong method";
  if (route.opens.includes(visitor)) return route.leadsOn ? "leads on" : "opens";
  if (visitor === "anonymous") return "sign in";
  const isMember = members.some((member) => member === visitor);
  return isMember && route.file.startsWith("app/[trust]/") && !route.absentForOthers
    ? "forbidden"
    : "not found";
}
