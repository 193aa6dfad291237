import ts from "typescript";
import {
  callsOf,
  type ExportedFunction,
  exportsOf,
  importsOf,
  nodes,
  parse,
  type Source,
} from "@/tests/guards/sources.ts";

/** What every function of the domain owes: an actor, one transaction, a decision about access, and a test. */

const doors = ["inTrust", "readInTrust", "asOperator"];

/**
 * Functions of identity that reach its database: nobody has been identified yet when they run, so they take no actor.
 * Each says what stands in for one.
 */
const withoutActor: Record<string, string> = {
  readJoiningLink: "the link is the proof",
  findStepLink: "the link is the proof",
  joinWithNewPassword: "the link is the proof, and the password the person's own",
  joinWithAccount: "the link is the proof, and the account the signed-in person's own",
  makeOperator: "for whoever has the command line",
  endOperator: "for whoever has the command line",
  makePasswordLink: "for whoever has the command line",
  readPasswordLink: "the link is the proof",
  choosePassword: "the link is the proof, and the password the person's own",
  startSession: "called once somebody proved who they are",
  findSession: "the cookie is the proof",
  prolongSession: "the cookie is the proof",
  endSession: "the cookie is the proof",
  signIn: "the password is the proof",
  noteTrustUse: "called once the session was read; it writes a day",
};
/** Reaches the identity database to ask whether it is there. */
const plumbing = ["identityDb", "askIdentityDoor"];

export type DomainFunction = { path: string; name: string; node: ts.Node; parameters: string[] };

/** Every exported function that takes `actor` first: the things a person does, and reads. */
export function domainFunctions(sources: Source[]): DomainFunction[] {
  return sources
    .filter(({ path }) => isDomain(path))
    .flatMap((source) =>
      exportsOf(source)
        .functions.filter(({ parameters }) => parameters[0] === "actor")
        .map(({ name, node, parameters }) => ({ path: source.path, name, node, parameters })),
    );
}

function isDomain(path: string): boolean {
  return /^lib\/(?!identity\/)[a-z-]+\/[a-z-]+\.ts$/.test(path);
}

/** Every fault in how the domain reaches the database. */
export function domainProblems(sources: Source[]): string[] {
  const names = domainFunctions(sources).map(({ name }) => name);
  const deciders = decidersIn(sources);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  return [
    ...twice.map((name) => `two domain functions are called ${name}`),
    ...sources.filter(({ path }) => isDomain(path)).flatMap((source) => fileProblems(source, deciders)),
    ...sources.filter(({ path }) => path.startsWith("lib/identity/")).flatMap(identityProblems),
  ];
}

/** "file name" of every helper that takes the actor along and asks authorise for whoever calls it. */
function decidersIn(sources: Source[]): Set<string> {
  const helpers = sources.flatMap((source) =>
    exportsOf(source)
      .functions.filter(({ parameters }) => parameters.indexOf("actor") > 0)
      .filter(({ node }) => callsOf(node, ["authorise"]).some((call) => call.arguments[0] === "actor"))
      .map(({ name }) => `${source.path} ${name}`),
  );
  return new Set(helpers);
}

function fileProblems(source: Source, deciders: Set<string>): string[] {
  const all = callsOf(parse(source), doors);
  const acting = exportsOf(source).functions.filter(({ parameters }) => parameters[0] === "actor");
  const inActing = acting.flatMap(({ node }) => callsOf(node, doors));
  const loose = all.length - inActing.length;
  return [
    ...(loose > 0 ? [`${source.path} opens a door outside an exported function that takes actor first`] : []),
    ...acting.flatMap((each) => functionProblems(source, each, deciders)),
  ];
}

function functionProblems(
  source: Source,
  { name, node, documented }: ExportedFunction,
  deciders: Set<string>,
): string[] {
  const where = `${source.path}: ${name}`;
  const problems: string[] = [];
  const opened = callsOf(node, doors);
  if (opened.length === 0) problems.push(`${where} opens no door (${doors.join(", ")})`);
  if (opened.length > 1)
    problems.push(`${where} opens a door ${opened.length} times: one transaction, or none of it`);
  for (const door of opened)
    if (door.name !== "asOperator" && door.arguments[0] !== "actor")
      problems.push(`${where} opens ${door.name} as ${door.arguments[0]}, and not as its actor`);
  const handedOn = importsOf(source).flatMap(({ from, names }) =>
    names.filter((each) => deciders.has(`${from} ${each}`)),
  );
  const decided =
    callsOf(node, ["authorise", "readInTrust"]).length > 0 ||
    callsOf(node, handedOn).some((call) => call.arguments.includes("actor"));
  if (!decided) problems.push(`${where} never asks authorise`);
  for (const call of callsOf(node, ["authorise"]))
    if (call.arguments[0] !== "actor")
      problems.push(`${where} authorises ${call.arguments[0]}, and not its actor`);
  if (!documented) problems.push(`${where} has no words about what it does for whom`);
  return problems;
}

function identityProblems(source: Source): string[] {
  const file = parse(source);
  const reaches = callsOf(file, ["identityDb"]).length > 0 || /identityDb = /.test(source.text);
  if (!reaches) return [];
  return exportsOf(source)
    .functions.map(({ name }) => name)
    .filter((name) => !(name in withoutActor) && !plumbing.includes(name))
    .map(
      (name) =>
        `${source.path}: ${name} reaches accounts without an actor, and is not on the list of those that may`,
    );
}

/** Exported functions of the domain, and of identity, that no test in tests/domain calls. */
export function untestedFunctions(functions: { path: string; name: string }[], tests: Source[]): string[] {
  const called = new Set(tests.flatMap(calledFrom));
  return functions
    .filter(({ path, name }) => !called.has(`${path} ${name}`))
    .map(({ path, name }) => `${path}: no test in tests/domain calls ${name}`);
}

/** "file name" for everything a test file imports from lib and then uses. */
function calledFrom(source: Source): string[] {
  const file = parse(source);
  const imported = nodes(file)
    .filter(ts.isImportDeclaration)
    .flatMap(({ moduleSpecifier, importClause }) => {
      const from = ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text.replace(/^@\//, "") : "";
      const bindings = importClause?.namedBindings;
      if (!bindings || !ts.isNamedImports(bindings)) return [];
      return bindings.elements.map((each) => ({
        local: each.name.text,
        key: `${from} ${(each.propertyName ?? each.name).text}`,
      }));
    });
  const used = new Set(
    nodes(file)
      .filter((node) => ts.isIdentifier(node) && !ts.isImportSpecifier(node.parent))
      .map((node) => node.getText()),
  );
  return imported.filter(({ local }) => used.has(local)).map(({ key }) => key);
}

/** The functions of identity that stand for something a person does. */
export function identityFunctions(sources: Source[]): { path: string; name: string }[] {
  return sources
    .filter(({ path }) => path.startsWith("lib/identity/"))
    .flatMap((source) => exportsOf(source).functions.map(({ name }) => ({ path: source.path, name })))
    .filter(({ name }) => name in withoutActor);
}

/** Names listed as needing no actor that are not there any more. */
export function staleIdentity(sources: Source[]): string[] {
  const there = identityFunctions(sources).map(({ name }) => name);
  return Object.keys(withoutActor).filter((name) => !there.includes(name));
}
