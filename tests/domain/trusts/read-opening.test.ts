import { expect, test } from "vitest";
import { NotFound } from "@/lib/errors.ts";
import { readOpening } from "@/lib/trusts/read-opening.ts";
import { operator } from "@/tests/factories/platform.ts";
import { listLine, newCode } from "@/tests/factories/trust-list.ts";
import { loadList, openedTrust } from "@/tests/factories/trusts.ts";

test("proposes a short name that is free, or says why the trust cannot be opened", async () => {
  const [code, closed] = [newCode(), newCode()];
  await loadList(
    listLine({ code, name: `${code} NHS TRUST` }),
    listLine({ code: closed, closed: "20210101" }),
  );
  expect(await readOpening(operator, code)).toMatchObject({
    proposedShortName: code.toLowerCase(),
    refusal: null,
  });
  expect((await readOpening(operator, closed)).refusal).toMatch(/has closed/);

  const open = await openedTrust();
  expect((await readOpening(operator, open.code)).refusal).toMatch(/open already/);
  const namesake = newCode();
  await loadList(listLine({ code: namesake, name: `${open.shortName.toUpperCase()} NHS TRUST` }));
  expect((await readOpening(operator, namesake)).proposedShortName).toBe(
    `${open.shortName}-${namesake.toLowerCase()}`,
  );
});

test("is the operator's alone, and of organisations that are known", async () => {
  const { admin, code } = await openedTrust();
  await expect(readOpening(admin as never, code)).rejects.toThrow(/not allowed/);
  await expect(readOpening(operator, "NOSUCH")).rejects.toThrow(NotFound);
});
