import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { endCommittee } from "@/lib/committees/end-committee.ts";
import { readCommittee } from "@/lib/committees/read-committee.ts";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { AddMeetings, addMeetings } from "@/lib/meetings/add-meetings.ts";
import { calendarFile } from "@/lib/meetings/calendar-file.ts";
import { cancelMeeting } from "@/lib/meetings/cancel-meeting.ts";
import { ChangeMeeting, changeMeeting } from "@/lib/meetings/change-meeting.ts";
import { readCalendarEntry } from "@/lib/meetings/read-calendar-entry.ts";
import { readMeetingDetails } from "@/lib/meetings/read-meeting-details.ts";
import { addDays, today } from "@/lib/time.ts";
import { newCommittee, newMeeting } from "@/tests/factories/committees.ts";
import { appointedWorld } from "@/tests/factories/partners.ts";

let trust: Awaited<ReturnType<typeof appointedWorld>>["trustA"];
let other: typeof trust;

beforeAll(async () => {
  ({ trustA: trust, trustB: other } = await appointedWorld());
});

const own = { place: null, joiningLink: null, preparation: null, papersLink: null };
const ownEmpty = { place: "", joiningLink: "", preparation: "", papersLink: "" };
const soon = addDays(today(), 30);

describe("the list of dates", () => {
  const year = Number(today().slice(0, 4)) + 1;
  const read = (dates: string, times = { startsAt: "2pm", endsAt: "" }) =>
    AddMeetings.safeParse({ dates, ...times, ...ownEmpty });
  const problem = (dates: string) => read(dates).error?.issues[0]?.message;

  test("is read as people in Britain write it", () => {
    const typed = `3/3/${year}\n04.03.${year}\r\n\n 5 March ${year} \nSaturday 6th Mar ${year}\nMon, 8 March ${year}\n9-3-${year}`;
    expect(read(typed).data).toMatchObject({
      dates: [3, 4, 5, 6, 8, 9].map((day) => `${year}-03-0${day}`),
      startsAt: "14:00",
      endsAt: null,
    });
  });

  test.each([
    [`3/3/${year}\n3/25/${year}`, /^Line 2, “3\/25\/\d+”, is not a date/],
    ["soon", /^Line 1, “soon”, is not a date/],
    [`30 February ${year}`, /is not a date/],
    [`29/2/${year % 4 === 0 ? year + 1 : year}`, /is not a date/],
    [`3/3/${year}\n3 March ${year}`, /^Line 2, .* is there twice/],
    ["3/3/1999", /more than a year ago/],
    [`3/3/${year + 9}`, /three years ahead/],
    ["", /Enter at least one date/],
    [Array.from({ length: 61 }, () => "x").join("\n"), /These are 61 dates. Enter up to 60/],
  ])("says which line is wrong: %s", (typed, words) => {
    expect(problem(typed)).toMatch(words);
  });

  test.each([
    ["14:30", "14:30"],
    ["2pm", "14:00"],
    ["2.30 pm", "14:30"],
    ["12am", "00:00"],
    ["12 p.m.", "12:00"],
    ["9", null],
    ["25:00", null],
    ["13pm", null],
    ["2:60pm", null],
    ["soon", null],
  ])("a time on the clock: %s", (typed, expected) => {
    const result = read(`3/3/${year}`, { startsAt: typed, endsAt: "" });
    expect(result.data?.startsAt ?? null).toBe(expected);
  });

  test("a meeting ends after it starts", () => {
    expect(read(`3/3/${year}`, { startsAt: "2pm", endsAt: "1pm" }).error?.issues).toMatchObject([
      { path: ["endsAt"], message: "Enter an end that is later than the start" },
    ]);
  });
});

const input = (dates: string[], startsAt = "14:00") => ({ dates, startsAt, endsAt: null, ...own });

test("many dates are entered at once; twenty times the same list is once; a longer list adds what is new", async () => {
  const id = await newCommittee(trust.manager);
  const list = [soon, addDays(soon, 7), addDays(soon, 14)];
  const all = await Promise.all(
    Array.from({ length: 20 }, () => addMeetings(trust.manager, id, input(list))),
  );
  expect(all.reduce((sum, { added }) => sum + added, 0)).toBe(3);
  expect(await addMeetings(trust.admin, id, input([...list, addDays(soon, 21)]))).toEqual({ added: 1 });
  expect((await readCommittee(trust.partner, id)).coming.map(({ heldOn }) => heldOn)).toEqual([
    ...list,
    addDays(soon, 21),
  ]);
});

test("a time that the clocks leave out is refused beside its box", async () => {
  const id = await newCommittee(trust.manager);
  // The last Sunday of March of next year, when the clocks go forward.
  const march = new Date(Date.UTC(Number(today().slice(0, 4)) + 1, 2, 31));
  march.setUTCDate(31 - march.getUTCDay());
  const day = march.toISOString().slice(0, 10);
  await expect(addMeetings(trust.manager, id, input([day], "01:30"))).rejects.toMatchObject({
    field: "startsAt",
    message: expect.stringContaining("the clocks go forward"),
  });
  expect(await addMeetings(trust.manager, id, input([day], "02:30"))).toEqual({ added: 1 });
});

test("dates of a committee that ended, and of another trust's, are refused", async () => {
  const ended = await newCommittee(trust.manager);
  await endCommittee(trust.manager, ended, { revision: 1 });
  await expect(addMeetings(trust.manager, ended, input([soon]))).rejects.toThrow(/has ended/);
  for (const id of [await newCommittee(other.manager), randomUUID(), "x"])
    await expect(addMeetings(trust.manager, id, input([soon]))).rejects.toThrow(NotFound);
  const open = await newCommittee(trust.manager);
  for (const actor of [trust.partner, trust.sponsor, trust.mentor])
    await expect(addMeetings(actor, open, input([soon]))).rejects.toThrow(NotAllowed);
});

const change = (patch: Partial<ChangeMeeting> = {}): ChangeMeeting => ({
  id: randomUUID(),
  revision: 1,
  heldOn: soon,
  startsAt: "14:00",
  endsAt: "16:00",
  ...own,
  ...patch,
});

test("a meeting is changed and moved; of two at once one is told; two at one time are refused", async () => {
  const committee = await newCommittee(trust.manager);
  const id = await newMeeting(trust.manager, committee, soon);
  await newMeeting(trust.manager, committee, addDays(soon, 7));
  await expect(changeMeeting(trust.manager, id, change({ heldOn: addDays(soon, 7) }))).rejects.toMatchObject({
    field: "heldOn",
    message: "The committee has another meeting at this time already",
  });
  const both = await Promise.allSettled([
    changeMeeting(trust.manager, id, change({ place: "Library" })),
    changeMeeting(trust.admin, id, change({ heldOn: addDays(soon, 1), startsAt: "09:00", endsAt: null })),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const { revision } = await readMeetingDetails(trust.manager, id);
  const moving = change({ revision, heldOn: addDays(soon, 2), place: "Library" });
  await changeMeeting(trust.manager, id, moving);
  await changeMeeting(trust.manager, id, moving);
  expect(await readMeetingDetails(trust.manager, id)).toMatchObject({
    heldOn: addDays(soon, 2),
    place: "Library",
    revision: revision + 1,
    asked: [],
  });
});

test("a cancelled meeting stays, changes no more, and leaves its time to another", async () => {
  const committee = await newCommittee(trust.manager);
  const id = await newMeeting(trust.manager, committee, soon);
  await expect(cancelMeeting(trust.manager, id, { revision: 4, because: null })).rejects.toThrow(Refusal);
  await Promise.all([
    cancelMeeting(trust.manager, id, { revision: 1, because: "No papers" }),
    cancelMeeting(trust.admin, id, { revision: 1, because: "Ill chair" }),
  ]);
  expect((await readCommittee(trust.partner, committee)).coming).toMatchObject([{ id, cancelled: true }]);
  await expect(changeMeeting(trust.manager, id, change({ revision: 2 }))).rejects.toThrow(/was cancelled/);
  expect(await addMeetings(trust.manager, committee, input([soon]))).toEqual({ added: 1 });
});

test("only those who see to meetings change them, and only their own trust's", async () => {
  const id = await newMeeting(trust.manager, await newCommittee(trust.manager), soon);
  for (const actor of [trust.partner, trust.sponsor, trust.mentor]) {
    await expect(readMeetingDetails(actor, id)).rejects.toThrow(NotAllowed);
    await expect(changeMeeting(actor, id, change())).rejects.toThrow(NotAllowed);
    await expect(cancelMeeting(actor, id, { revision: 1, because: null })).rejects.toThrow(NotAllowed);
    await expect(readCalendarEntry(actor, id)).rejects.toThrow(NotAllowed);
  }
  for (const wrong of [id, randomUUID(), "x"]) {
    await expect(readMeetingDetails(other.manager, wrong)).rejects.toThrow(NotFound);
    await expect(changeMeeting(other.manager, wrong, change())).rejects.toThrow(NotFound);
    await expect(cancelMeeting(other.manager, wrong, { revision: 1, because: null })).rejects.toThrow(
      NotFound,
    );
    await expect(readCalendarEntry(other.manager, wrong)).rejects.toThrow(NotFound);
  }
});

test("the form that moves a meeting refuses a day far off, and an end before the start", () => {
  const typed = { id: randomUUID(), revision: "1", ...ownEmpty };
  const wrong = ChangeMeeting.safeParse({
    ...typed,
    heldOn: { day: "1", month: "1", year: "2001" },
    startsAt: "2pm",
    endsAt: "1pm",
  });
  expect(wrong.error?.issues.map(({ path }) => path[0])).toContain("heldOn");
});

describe("the calendar file", () => {
  const entry = {
    id: "0192",
    committee: "Falls; group, “A\\B”\r\nEND:VEVENT\r\nATTENDEE:mailto:x@evil.example",
    starts: new Date("2027-07-01T13:00:00Z"),
    ends: null,
    place: "Room 1,\nfloor 2",
    joiningLink: "https://join.example/a?b=1;c,d",
    cancelled: false,
    changes: 3,
  };
  const file = calendarFile(entry, "https://alongside.example/h/meetings/0192");
  /** Lines as a calendar reads them: a line that begins with a space belongs to the one before. */
  const lines = file.replaceAll("\r\n ", "").split("\r\n");

  test("has one event, whatever its words are", () => {
    expect(lines.filter((line) => line.startsWith("BEGIN:"))).toEqual(["BEGIN:VCALENDAR", "BEGIN:VEVENT"]);
    expect(lines.filter((line) => line.startsWith("END:"))).toEqual(["END:VEVENT", "END:VCALENDAR"]);
    expect(lines.some((line) => line.startsWith("ATTENDEE"))).toBe(false);
    expect(lines).toContain("SUMMARY:Falls\\; group\\, “A\\\\B” END:VEVENT ATTENDEE:mailto:x@evil.example");
    expect(lines).toContain("LOCATION:Room 1\\, floor 2");
    expect(lines.find((line) => line.startsWith("DESCRIPTION:"))).toBe(
      "DESCRIPTION:Join: https://join.example/a?b=1\\;c\\,d\\nMore: https://alongside.example/h/meetings/0192",
    );
  });

  test("ends every line as calendars want it, none longer than 75 bytes", () => {
    expect(file.endsWith("\r\n")).toBe(true);
    expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const long = calendarFile({ ...entry, committee: "é€𝄞".repeat(60) }, "https://a.example");
    for (const line of long.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(long.replaceAll("\r\n ", "")).toContain("é€𝄞".repeat(60));
  });

  test("says when in UTC, an hour where no end is known, and whether it is cancelled", () => {
    expect(lines).toContain("DTSTART:20270701T130000Z");
    expect(lines).toContain("DTEND:20270701T140000Z");
    expect(lines).toContain("STATUS:CONFIRMED");
    const cancelled = calendarFile({ ...entry, cancelled: true }, "https://a.example");
    expect(cancelled).toContain("STATUS:CANCELLED");
    expect(cancelled).toContain("METHOD:CANCEL");
  });

  test("is of the day's own clock, winter and summer", async () => {
    const committee = await newCommittee(trust.manager);
    const year = Number(today().slice(0, 4)) + 1;
    const winter = await newMeeting(trust.manager, committee, `${year}-01-15`);
    const summer = await newMeeting(trust.manager, committee, `${year}-07-15`);
    expect((await readCalendarEntry(trust.manager, winter)).starts.toISOString()).toBe(
      `${year}-01-15T14:00:00.000Z`,
    );
    expect((await readCalendarEntry(trust.manager, summer)).starts.toISOString()).toBe(
      `${year}-07-15T13:00:00.000Z`,
    );
    expect(await readCalendarEntry(trust.manager, winter)).toMatchObject({
      place: "Board room",
      joiningLink: "https://join.example/falls",
    });
  });
});
