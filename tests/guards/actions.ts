import ts from "typescript";
import {
  callsOf,
  exportsOf,
  hasDirective,
  listFiles,
  nodes,
  parse,
  type Source,
} from "@/tests/guards/sources.ts";

/** Who may reach what from the browser: actions, pages and route handlers each ask who is there, themselves. */

const gates = ["requireActor", "requireMembership", "requireAccount", "requireOwnRecord", "requireOperator"];

/** Actions that serve somebody who is not signed in, and why. */
const openActions: Record<string, string> = {
  signInAction: "is how somebody comes in",
  signOutAction: "signing out twice is signed out",
  joinWithNewPasswordAction: "the joining link is the proof",
  doLinkedStepAction: "the link to the step is the proof",
  choosePasswordAction: "the link for choosing a password is the proof",
};

/** Frames that ask who is there before they draw anything. */
const frames: Record<string, string> = {
  TrustPage: "app/[trust]/trust-page.tsx",
  AccountPage: "app/account/account-page.tsx",
};

/** Every fault in the actions: not asking who sends them, or being where nobody would look. */
export function actionProblems(sources: Source[]): string[] {
  return sources.flatMap((source) => {
    const file = parse(source);
    const inside = nodes(file).some((node) => node !== file && hasDirective(node, "use server"));
    const problems = inside
      ? [`${source.path} hides an action inside a function: give it a file of actions`]
      : [];
    if (hasDirective(file, "use client") && nodes(file).some(isBind))
      problems.push(`${source.path} binds in the browser: bind arguments in the server page`);
    if (!hasDirective(file, "use server")) return problems;
    if (!/^app\/.*\/actions\.ts$/.test(source.path))
      problems.push(`${source.path} has actions: they belong in an actions.ts under app/`);
    const { functions, values } = exportsOf(source);
    for (const value of values) problems.push(`${source.path} exports ${value}, which is not an action`);
    for (const { name, async, node, types } of functions) {
      if (!async) problems.push(`${source.path}: ${name} is not async`);
      if (!name.endsWith("Action")) problems.push(`${source.path}: ${name} does not end with Action`);
      if (!asksWho(node) && !(name in openActions))
        problems.push(`${source.path}: ${name} does not ask who sends it (${gates.join(", ")})`);
      if (types.slice(0, -2).some((type) => type !== "string"))
        problems.push(`${source.path}: ${name} is bound to what is no string, and anybody can send another`);
      if (callsOf(node, ["submit"]).length === 0)
        problems.push(
          `${source.path}: ${name} does not go through submit, which checks where a form comes from`,
        );
    }
    return problems;
  });
}

/** Names on the list of open actions that no file has any more. */
export function staleActions(sources: Source[]): string[] {
  const names = sources.flatMap((source) => exportsOf(source).functions.map(({ name }) => name));
  return Object.keys(openActions).filter((name) => !names.includes(name));
}

/** Every page and route handler inside a trust, an account or the operator's part that does not ask who is there. */
export function gateProblems(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => /^app\/(\[trust\]|account|operator)\/(.*\/)?(page\.tsx|route\.tsx?)$/.test(path))
    .filter(
      (source) => !asksWho(parse(source)) && !(source.path.endsWith("/route.ts") && answersItself(source)),
    )
    .map(
      ({ path }) => `${path} does not ask who is there (${[...gates, ...Object.keys(frames)].join(", ")})`,
    );
}

/** Route handlers that change something without asking which page the form came from, as `submit` does for actions. */
export function originProblems(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => path.endsWith("/route.ts"))
    .flatMap((source) =>
      exportsOf(source)
        .functions.filter(({ name }) => ["POST", "PUT", "PATCH", "DELETE"].includes(name))
        .filter(({ node }) => callsOf(node, ["isFromOurPage"]).length === 0)
        .map(({ name }) => `${source.path}: ${name} does not ask which page it comes from (isFromOurPage)`),
    );
}

/** A handler may read who is there and choose the answer: a redirect to signing in would send the form along. */
function answersItself(source: Source): boolean {
  return exportsOf(source).functions.every(({ node }) => callsOf(node, ["readAccount"]).length > 0);
}

/** The frames must themselves ask, since pages rely on them. */
export function frameProblems(sources: Source[]): string[] {
  return Object.entries(frames).flatMap(([name, path]) => {
    const source = sources.find((each) => each.path === path);
    const frame = source && exportsOf(source).functions.find((each) => each.name === name);
    return frame && awaits(frame.node) ? [] : [`${path}: ${name} does not ask who is there`];
  });
}

function asksWho(root: ts.Node): boolean {
  const drawsFrame = nodes(root).some(
    (node) =>
      (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) && node.tagName.getText() in frames,
  );
  return drawsFrame || awaits(root);
}

/** A gate that is not awaited lets its caller go on, so only `await requireActor(…)` counts. */
function awaits(root: ts.Node): boolean {
  return nodes(root).some(
    (node) => ts.isAwaitExpression(node) && ts.isCallExpression(node.expression) && isGate(node.expression),
  );
}

function isGate({ expression }: ts.CallExpression): boolean {
  return ts.isIdentifier(expression) && gates.includes(expression.text);
}

function isBind(node: ts.Node): boolean {
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === "bind"
  );
}

/** The files that answer an address. */
export function routeFiles(): string[] {
  return listFiles("app").filter((path) => /\/(page\.tsx|page\.ts|route\.tsx?|default\.tsx)$/.test(path));
}
