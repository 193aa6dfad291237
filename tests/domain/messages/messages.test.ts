import { expect, test } from "vitest";
import { listMessages } from "@/lib/messages/list-messages.ts";
import { MarkMessagesRead, markMessagesRead } from "@/lib/messages/mark-messages-read.ts";
import { atTime, now } from "@/lib/time.ts";
import { appointedWorld } from "@/tests/factories/partners.ts";
import { publishNext } from "@/tests/factories/roles.ts";
import { rows } from "@/tests/support/rows.ts";
import { world } from "@/tests/support/world.ts";

const later = (seconds: number) => new Date(now().getTime() + seconds * 1000);

test("a person's messages are theirs alone, newest first", async () => {
  const { trustA } = await appointedWorld();
  await atTime(later(60), () => publishNext(trustA, trustA.roleDescriptionId));
  const { messages, unread } = await listMessages(trustA.partner);
  expect(messages.map(({ path, isRead }) => [path, isRead])).toEqual([
    ["partner/role", false],
    ["partner", false],
  ]);
  expect(unread).toBe(2);
  expect((await listMessages(trustA.manager)).messages.map(({ subject }) => subject)).toEqual([
    "You are the line manager of Pat Partner",
  ]);
  expect(await listMessages(trustA.admin)).toEqual({ messages: [], unread: 0, page: 1, pages: 1 });
});

test("the database itself shows a message to its reader and to nobody else", async () => {
  const { trustA } = await appointedWorld();
  const read = (reader: string) => rows(trustA.trustId, "select id from message", [], reader);
  expect(await read(trustA.partner.membershipId)).toHaveLength(1);
  expect(await read(trustA.admin.membershipId)).toEqual([]);
  expect(await read("")).toEqual([]);
});

test("marking as read stops at the newest the person saw, and again changes nothing", async () => {
  const { trustA } = await appointedWorld();
  const { partner } = trustA;
  const [seen] = (await listMessages(partner)).messages;
  await atTime(later(60), () => publishNext(trustA, trustA.roleDescriptionId));

  const upTo = seen?.createdAt.toISOString() ?? "";
  await markMessagesRead(partner, { upTo });
  await markMessagesRead(partner, { upTo });

  expect((await listMessages(partner)).messages.map(({ isRead }) => isRead)).toEqual([false, true]);
  expect(await listMessages(partner)).toMatchObject({ unread: 1 });
  expect((await listMessages(trustA.manager)).unread).toBe(1);
});

test("a time that is none is refused by the form", () => {
  expect(MarkMessagesRead.safeParse({ upTo: "yesterday" }).success).toBe(false);
  expect(MarkMessagesRead.safeParse({}).success).toBe(false);
});

test("a person of one trust has no messages at another", async () => {
  const { trustA } = await appointedWorld();
  const { trustB } = await world();
  expect((await listMessages({ ...trustA.partner, trustId: trustB.trustId })).messages).toEqual([]);
});
