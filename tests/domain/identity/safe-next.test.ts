import { expect, test } from "vitest";
import { safeNext } from "@/lib/identity/safe-next.ts";

test.each(["/north-tees/partner", "/account", "/sign-in/join/north-tees/abc", "/a/b?done=agreed"])(
  "%s is ours",
  (path) => {
    expect(safeNext(path)).toBe(path);
  },
);

test.each([
  undefined,
  "",
  "https://elsewhere.example",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "/\t/elsewhere.example",
  "/%0d%0a//x y",
  "javascript:alert(1)",
  "/.//elsewhere.example",
  "/..//elsewhere.example",
  "/%2e//elsewhere.example",
  "/account/..//elsewhere.example",
  "/sign-in",
  "/sign-in?next=/sign-in",
])("%s leads home", (path) => {
  expect(safeNext(path)).toBe("/account/home");
});
