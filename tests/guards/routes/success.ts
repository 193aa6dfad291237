import { at, type Build, manager, type Route, staff, theTwo, type Visitor } from "@/tests/guards/route.ts";

const measureAt = (file: string, rest: Build, opens: readonly Visitor[] = theTwo): Route =>
  at(`success/[appointmentId]/${file}`, opens, (ids) => `/success/${ids.appointment}${rest(ids)}`);

/** What both call success: for the two alone. */
export const successRoutes: Route[] = [
  measureAt("page.tsx", () => ""),
  measureAt("new/page.tsx", () => "/new"),
  measureAt("[measureId]/page.tsx", ({ measure }) => `/${measure}`),
  measureAt("[measureId]/answer/page.tsx", ({ proposedMeasure }) => `/${proposedMeasure}/answer`, manager),
  measureAt("[measureId]/wording/page.tsx", ({ measure }) => `/${measure}/wording`),
  measureAt("[measureId]/progress/page.tsx", ({ measure }) => `/${measure}/progress`),
  measureAt("[measureId]/closing/page.tsx", ({ measure }) => `/${measure}/closing`),
];

/** What the trust promises a partner: how it stands for who manages partners, what was said of it for the two. */
export const promiseRoutes: Route[] = [
  at("promises/[appointmentId]/page.tsx", ["partner", ...staff], (ids) => `/promises/${ids.appointment}`),
  at(
    "promises/[appointmentId]/[promise]/page.tsx",
    theTwo,
    (ids) => `/promises/${ids.appointment}/${ids.promise}`,
  ),
  at("shaping/[appointmentId]/asking/page.tsx", manager, (ids) => `/shaping/${ids.appointment}/asking`),
];

/** What a partner raised: managers answer it, and whoever is named to. */
export const raisedRoutes: Route[] = [
  at("raised/[appointmentId]/page.tsx", ["partner", ...staff], (ids) => `/raised/${ids.appointment}`),
  at("raised/[appointmentId]/new/page.tsx", theTwo, (ids) => `/raised/${ids.appointment}/new`),
  at(
    "raised/[appointmentId]/[pointId]/page.tsx",
    ["partner", ...staff],
    (ids) => `/raised/${ids.appointment}/${ids.point}`,
  ),
  at(
    "raised/[appointmentId]/[pointId]/answer/page.tsx",
    manager,
    (ids) => `/raised/${ids.appointment}/${ids.point}/answer`,
  ),
  at(
    "raised/[appointmentId]/[pointId]/asking/page.tsx",
    manager,
    (ids) => `/raised/${ids.appointment}/${ids.point}/asking`,
  ),
  at(
    "raised/[appointmentId]/[pointId]/word/page.tsx",
    theTwo,
    (ids) => `/raised/${ids.appointment}/${ids.point}/word`,
  ),
];
