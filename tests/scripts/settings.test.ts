import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readSettings, settings } from "@/lib/settings.ts";
import { commandSettings, migrateSettings, serveSettings, warningsAbout } from "@/scripts/settings.ts";

const word = "Plantedword";
const fault = (name: keyof typeof settings, value: string) =>
  readSettings({ [name]: settings[name] }, { [name]: value }).faults;

describe("a setting that is wrong is named with its remedy, and never repeated", () => {
  test.each<[keyof typeof settings, string, RegExp]>([
    ["PORT", word, /PORT is not a port/],
    ["PORT", "70000", /PORT is not a port/],
    ["HOST", `${word} x`, /HOST is no address/],
    ["PUBLIC_URL", `ftp://${word}`, /PUBLIC_URL is not an address/],
    ["PUBLIC_URL", `https://${word}/path`, /PUBLIC_URL is not an address/],
    ["PUBLIC_URL", `https://user:${word}@example.org`, /PUBLIC_URL is not an address/],
    ["NEXTAUTH_SECRET", word, /NEXTAUTH_SECRET is too short.*openssl rand/],
    ["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", word.repeat(4), /16, 24 or 32 bytes.*openssl rand/],
    ["DATABASE_POOL", "0", /DATABASE_POOL is not a number from 1 to 200/],
    ["STOP_DELAY", "-1", /STOP_DELAY is not a number of seconds/],
    ["LOG", word, /LOG is neither/],
    ["DATABASE_URL", `mysql://${word}@h/d`, /DATABASE_URL is not the address/],
    ["DATABASE_URL", `postgres://u:${word}@h`, /DATABASE_URL is not the address/],
    ["DATABASE_URL", `postgres://u:${word}@h/d?sslmode=require`, /sslmode=verify-full/],
    ["DATABASE_URL", `postgres://u:${word}@h/d?sslrootcert=package.json`, /without sslmode=verify-full/],
    [
      "DATABASE_URL",
      `postgres://u@h/d?sslmode=verify-full&sslrootcert=/${word}`,
      /sslrootcert that is not there/,
    ],
    ["DATABASE_URL", `postgres://u@h/d?user=${word}`, /after the question mark/],
  ])("%s %s", (name, value, words) => {
    const faults = fault(name, value);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(words);
    expect(faults.join()).not.toContain(word);
  });
});

test("what is well is taken, and an empty setting is one that is missing", () => {
  const { PORT, PUBLIC_URL, NEXTAUTH_SECRET } = settings;
  const given = { PORT: "", PUBLIC_URL: "https://alongside.example/", NEXTAUTH_SECRET: "" };
  expect(readSettings({ PORT, PUBLIC_URL }, given).values).toEqual({
    PORT: 3000,
    PUBLIC_URL: "https://alongside.example",
  });
  expect(readSettings({ NEXTAUTH_SECRET }, given).faults).toEqual([
    expect.stringMatching(/^NEXTAUTH_SECRET is missing: .*the same on every server/),
  ]);
});

describe("what a command takes from its environment", () => {
  const key = Buffer.alloc(32, 7).toString("base64");
  beforeEach(() => {
    for (const name of Object.keys(settings)) vi.stubEnv(name, undefined);
    vi.stubEnv("NEXTAUTH_SECRET", "x".repeat(40));
    vi.stubEnv("NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", key);
    vi.stubEnv("PUBLIC_URL", "https://alongside.example");
  });
  afterEach(() => void vi.unstubAllEnvs());

  test("a server needs no user in DATABASE_URL, keeps what is said of TLS, and never learns the owner", () => {
    vi.stubEnv("DATABASE_URL", "postgres://db.example:6432/alongside?sslmode=verify-full");
    const { urls } = serveSettings();
    expect(Object.keys(urls)).toEqual(["app", "identity", "operator"]);
    for (const [kind, url] of Object.entries(urls)) {
      const { username, password, host, pathname, search } = new URL(url);
      expect({ username, host, pathname, search }).toEqual({
        username: `alongside_${kind}`,
        host: "db.example:6432",
        pathname: "/alongside",
        search: "?sslmode=verify-full",
      });
      expect(password).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  test("an administrator in it changes nothing for the server, and everything for who may migrate", () => {
    vi.stubEnv("DATABASE_URL", "postgres://db.example/alongside");
    const { urls } = serveSettings();
    expect(() => migrateSettings()).toThrow("names no user");
    expect(commandSettings().access).toEqual({ as: "roles", urls });
    vi.stubEnv("DATABASE_URL", "postgres://admin:pw@db.example/alongside");
    expect(serveSettings().urls).toEqual(urls);
    expect(migrateSettings()).toMatchObject({ as: "administrator", database: "alongside" });
  });

  test("roles made by hand come with addresses of their own, all three or a word about those missing", () => {
    vi.stubEnv("APP_DATABASE_URL", "postgres://alongside_app:a@db.example/alongside");
    expect(() => serveSettings()).toThrow(
      /IDENTITY_DATABASE_URL is missing.*\n.*OPERATOR_DATABASE_URL is missing/,
    );
    vi.stubEnv("IDENTITY_DATABASE_URL", "postgres://alongside_identity:i@db.example/alongside");
    vi.stubEnv("OPERATOR_DATABASE_URL", "postgres://alongside_operator:o@db.example/alongside");
    expect(serveSettings().urls.operator).toBe("postgres://alongside_operator:o@db.example/alongside");
    vi.stubEnv("OWNER_DATABASE_URL", "postgres://alongside_owner:w@db.example/alongside");
    expect(migrateSettings()).toEqual({
      as: "owner",
      url: "postgres://alongside_owner:w@db.example/alongside",
    });
  });

  test("without any database, the embedded one is meant", () => {
    expect(commandSettings().access).toBeNull();
  });
});

test("what travels unprotected is said, except on one machine", () => {
  const safe = "postgres://db.example/d?sslmode=verify-full";
  expect(warningsAbout("http://alongside.example", "postgres://db.example/d")).toHaveLength(2);
  expect(warningsAbout("https://alongside.example", safe)).toEqual([]);
  expect(warningsAbout("http://localhost:3000", "postgres://127.0.0.1:5432/d")).toEqual([]);
});
