import ts from "typescript";
import { hasDirective, nodes, parse, type Source } from "@/tests/guards/sources.ts";

/** What is true of every file, whatever it is about. Each rule returns a sentence for each fault. */

/** Everything there is at the top, beside what is installed, built or generated. */
const atTheTop = [
  ...["app", "components", "lib", "prisma", "tests", "docs", "scripts", "public", ".ci"],
  ...["proxy.ts", "instrumentation.ts", "next.config.ts", "prisma.config.ts", "vitest.config.ts"],
  ...["playwright.config.ts", "postcss.config.mjs", "tsconfig.json", "biome.json", "knip.json"],
  ...["package.json", "package-lock.json", ".npmrc", ".gitignore", "README.md", "LICENSE"],
];

/** Folders whose name says nothing about what is in them. */
const nameless = /^(utils?|helpers?|misc|common|shared|services?|managers?)$/i;

/** Files longer than 300 lines, and why each has to be. */
const longFiles: Record<string, string> = {};

const databaseClock =
  /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(\s*\)|\bcurrent_(timestamp|date|time)\b|\blocaltimestamp\b/i;

/** Every path that is where, or called what, nothing should be. */
export function placeProblems(paths: string[]): string[] {
  return paths.flatMap((path) => {
    const folders = path.split("/");
    const name = folders.pop() ?? "";
    const problems: string[] = [];
    if (!atTheTop.includes(folders[0] ?? name))
      problems.push(`${path} stands at the top, where nobody looks for it`);
    const empty = folders.find((folder) => nameless.test(folder));
    if (empty) problems.push(`${path}: the folder name ${empty} says nothing`);
    if (/^(loading|template)\.[jt]sx?$/.test(name) && folders[0] === "app")
      problems.push(
        `${path}: readers without JavaScript would see it for ever, and not-found would answer 200`,
      );
    if (/\.tsx?$/.test(name) && !/^[a-z0-9.-]+$/.test(name)) problems.push(`${path} is not in kebab-case`);
    return problems;
  });
}

/** Every file that breaks a rule which holds for all of its kind. */
export function textProblems(sources: Source[]): string[] {
  return sources.flatMap((source) => {
    const { path, text } = source;
    const problems: string[] = [];
    const lines = text.trimEnd().split("\n").length;
    if (lines > 300 && !(path in longFiles)) problems.push(`${path} has ${lines} lines`);
    if (path.endsWith(".prisma") || path.endsWith(".sql")) {
      const words = text.replace(/\/\/.*|--.*/g, "");
      if (databaseClock.test(words)) problems.push(`${path} takes the time from the database`);
    }
    if (/\.(tsx?|mts)$/.test(path)) problems.push(...codeProblems(source));
    return problems;
  });
}

const product = /^(app|components|lib|prisma\/seed)\/|^(proxy|instrumentation)\.ts$/;

function codeProblems(source: Source): string[] {
  const { path } = source;
  const file = parse(source);
  const all = nodes(file);
  const found: [boolean, string][] = [
    [all.some(isReexport), "hands on what another file exports: import it from where it is"],
    [
      /^(lib|components)\//.test(path) && hasDirective(file, "use server"),
      "holds actions: they belong in app/",
    ],
    [
      product.test(path) && path !== "lib/time.ts" && all.some(readsClock),
      "reads the clock: ask lib/time.ts",
    ],
    [product.test(path) && all.some(asksDatabaseTime), "asks the database what time it is: ask lib/time.ts"],
    [product.test(path) && all.some(isUnsafeSql), "sends SQL put together as a string"],
    [
      all.some((node) => isJsxNamed(node, "Suspense")),
      "suspends: without JavaScript the content stays hidden",
    ],
    [
      all.some((node) => isAttribute(node, "style")),
      "has an inline style, which the security policy refuses",
    ],
    [all.some((node) => isAttribute(node, "dangerouslySetInnerHTML")), "writes HTML as a string"],
    [path.startsWith("app/") && all.some(setsTitle), "sets a title beside the page's own PageTitle"],
  ];
  return found.filter(([is]) => is).map(([, words]) => `${path} ${words}`);
}

function isReexport(node: ts.Node): boolean {
  return ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined;
}

/** `new Date()` and `Date.now()`: the present. `new Date(something)` is a reading of that something. */
function readsClock(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === "Date" && !node.arguments?.length;
  return (
    ts.isCallExpression(node) &&
    /^(Date|Date\.now|performance\.now|Temporal\.Now\..*)$/.test(node.expression.getText())
  );
}

function asksDatabaseTime(node: ts.Node): boolean {
  const isText =
    ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
  return isText && databaseClock.test(node.text);
}

function isUnsafeSql(node: ts.Node): boolean {
  return ts.isPropertyAccessExpression(node) && /^\$(query|execute)RawUnsafe$/.test(node.name.text);
}

function isJsxNamed(node: ts.Node, name: string): boolean {
  return (
    (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) &&
    (node.tagName.getText().split(".").at(-1) ?? "") === name
  );
}

function isAttribute(node: ts.Node, name: string): boolean {
  return ts.isJsxAttribute(node) && node.name.getText() === name;
}

function setsTitle(node: ts.Node): boolean {
  const isExported = (each: ts.HasModifiers) =>
    (ts.getModifiers(each) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (ts.isFunctionDeclaration(node)) return isExported(node) && node.name?.text === "generateMetadata";
  if (!ts.isVariableStatement(node) || !isExported(node)) return false;
  return node.declarationList.declarations.some(({ name, initializer }) => {
    if (name.getText() === "generateMetadata") return true;
    if (name.getText() !== "metadata" || !initializer) return false;
    return nodes(initializer).some(
      (each) => ts.isPropertyAssignment(each) && each.name.getText() === "title",
    );
  });
}
