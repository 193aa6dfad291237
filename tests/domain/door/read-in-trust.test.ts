import { expect, test } from "vitest";
import { authorise } from "@/lib/access.ts";
import { readPartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { inTrust } from "@/lib/db.ts";
import { preparedSql, trustSql } from "@/lib/trust-sql.ts";
import { appointedWorld } from "@/tests/factories/partners.ts";

const { trustA, trustB } = await appointedWorld();

test("a read whose preparation a pooler left on another connection is prepared again", async () => {
  const before = await readPartnerHome(trustA.partner);
  expect(before?.appointmentId).toBe(trustA.partner.appointmentId);
  await inTrust(trustA.partner, async (tx) => {
    authorise(trustA.partner, "home:read", { membershipId: trustA.partner.membershipId });
    await tx.$executeRaw`deallocate all`;
  });
  expect(await readPartnerHome(trustA.partner)).toEqual(before);
});

test("what was prepared for one trust reads another's for nobody", async () => {
  const [own, other] = [await readPartnerHome(trustA.partner), await readPartnerHome(trustB.partner)];
  expect(own?.appointmentId).toBe(trustA.partner.appointmentId);
  expect(other?.appointmentId).toBe(trustB.partner.appointmentId);
  const mixed = { ...trustA.partner, trustId: trustB.trustId };
  expect(await readPartnerHome(mixed)).toBeNull();
});

test("many at once, on connections that have prepared it and on new ones", async () => {
  const homes = await Promise.all(
    Array.from({ length: 30 }, (_, turn) => readPartnerHome((turn % 2 ? trustA : trustB).partner)),
  );
  expect(new Set(homes.map((home) => home?.appointmentId))).toEqual(
    new Set([trustA.partner.appointmentId, trustB.partner.appointmentId]),
  );
});

test("a read takes ids and days, names each once, and is called by its words", () => {
  const id = "00000000-0000-4000-8000-000000000001";
  const read = (day: string) => trustSql`select ${trustSql`${id}, ${day}`}, ${id}`;
  const [march, april] = [preparedSql(read("2027-03-02")), preparedSql(read("2027-04-02"))];
  expect(march.prepare).toMatch(/^prepare read_[0-9a-f]{32} \(uuid, date\) as select \$1, \$2, \$1$/);
  expect(april.prepare).toBe(march.prepare);
  expect(march.run).toMatch(/^execute read_[0-9a-f]{32} \('0{8}-\S+', '2027-03-02'\)$/);
  expect(preparedSql(trustSql`select ${id}`).prepare).not.toBe(march.prepare);
});

test.each(["'; drop table trust; --", "", "2027-3-2", "00000000-0000-4000-8000-00000000000g"])(
  "a read refuses anything else: %s",
  (value) => {
    expect(() => trustSql`select ${value}`).toThrow("ids and days only");
  },
);
