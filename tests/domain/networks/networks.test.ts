import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotAllowed, NotFound } from "@/lib/errors.ts";
import { AddNetwork, addNetwork } from "@/lib/networks/add-network.ts";
import { changeNetwork } from "@/lib/networks/change-network.ts";
import { endNetwork } from "@/lib/networks/end-network.ts";
import { listNetworks } from "@/lib/networks/list-networks.ts";
import { readNetwork } from "@/lib/networks/read-network.ts";
import { readMyPeople } from "@/lib/support/read-my-people.ts";
import { appointedWorld } from "@/tests/factories/partners.ts";
import { hostile, hostileKept } from "@/tests/factories/support.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf } from "@/tests/support/rows.ts";

const details = { name: "Partners of the north", about: "Meets online.", link: "https://network.example/" };

test("an admin adds a network, changes it and removes it; partners see what is there", async () => {
  const { trustA } = await appointedWorld();
  const { admin, partner } = trustA;
  const id = randomUUID();
  expect((await readMyPeople(partner)).networks).toEqual([]);
  await addNetwork(admin, { id, ...details });
  await changeNetwork(admin, id, { revision: 1, ...details, name: "Partners everywhere" });
  expect((await readMyPeople(partner)).networks).toEqual([{ id, ...details, name: "Partners everywhere" }]);
  for (const _ of [1, 2]) await endNetwork(admin, id);
  expect((await readMyPeople(partner)).networks).toEqual([]);
  expect(await readNetwork(admin, id)).toMatchObject({ endedAt: expect.any(Date), revision: 3 });
  await expect(changeNetwork(admin, id, { revision: 3, ...details })).rejects.toThrow(/was removed/);
  expect(await auditOf(trustA.trustId, id)).toEqual(["network:added", "network:changed", "network:ended"]);
});

test("everybody at the trust reads them, only an admin writes, and another trust knows nothing of it", async () => {
  const { trustA, trustB } = await appointedWorld();
  const { admin, manager, sponsor, mentor, partner } = trustA;
  const id = randomUUID();
  await addNetwork(admin, { id, ...details });
  for (const actor of [admin, manager, sponsor, mentor, partner])
    expect(await listNetworks(actor)).toHaveLength(1);
  for (const actor of [manager, sponsor, mentor, partner]) {
    await expect(addNetwork(actor, { id: randomUUID(), ...details })).rejects.toThrow(NotAllowed);
    await expect(changeNetwork(actor, id, { revision: 1, ...details })).rejects.toThrow(NotAllowed);
    await expect(endNetwork(actor, id)).rejects.toThrow(NotAllowed);
    await expect(readNetwork(actor, id)).rejects.toThrow(NotAllowed);
  }
  expect(await listNetworks(trustB.admin)).toEqual([]);
  for (const absent of [id, randomUUID(), "nonsense"]) {
    await expect(changeNetwork(trustB.admin, absent, { revision: 1, ...details })).rejects.toThrow(NotFound);
    await expect(endNetwork(trustB.admin, absent)).rejects.toThrow(NotFound);
    await expect(readNetwork(trustB.admin, absent)).rejects.toThrow(NotFound);
  }
});

test("sent twenty times there is one; of two changes at once the loser is told", async () => {
  const { trustA } = await appointedWorld();
  const id = randomUUID();
  expect(await atOnce(20, () => addNetwork(trustA.admin, { id, ...details }))).toMatchObject({ done: 20 });
  const { done, failures } = await atOnce(2, (index) =>
    changeNetwork(trustA.admin, id, { revision: 1, ...details, name: `Partners ${index}` }),
  );
  expect(done).toBe(1);
  expect(failures).toEqual([expect.objectContaining({ current: { revision: "2" } })]);
});

test("a link that leads elsewhere than to a page is refused; other hostile text is kept as it is", () => {
  const typed = { id: randomUUID(), ...details };
  for (const link of ["javascript:alert(1)", "data:text/html,x", "//x.example", "https://", ""])
    expect(AddNetwork.safeParse({ ...typed, link }).success, link).toBe(false);
  expect(AddNetwork.parse({ ...typed, about: hostile }).about).toBe(hostileKept);
  expect(AddNetwork.parse({ ...typed, about: "" }).about).toBeNull();
});
