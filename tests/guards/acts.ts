import { callsOf, parse, type Source } from "@/tests/guards/sources.ts";

/** Where each function that records an act is told which it is. */
const actionAt: Record<string, number> = { audit: 2, auditEach: 2, auditTrust: 3, auditPlatform: 2 };

/**
 * Every act that these functions are told of in the code: "contact:added", or its beginning and "*" where the end comes
 * from what was done.
 */
export function actsIn(sources: Source[], names: string[]): string[] {
  return sources.flatMap((source) =>
    callsOf(parse(source), names).flatMap((call) =>
      actsOf(call.arguments[actionAt[call.name] ?? 0] ?? "", source.text),
    ),
  );
}

function actsOf(argument: string, text: string): string[] {
  if (/^["'`]/.test(argument)) return [argument.slice(1, -1).replace(/\$\{.*\}/s, "*")];
  const value = text.match(new RegExp(`const ${argument}\\b[^=]*= ([^;]*);`))?.[1] ?? "";
  const acts = [...value.matchAll(/"([a-z-]+:[a-z_-]+)"/g)].map((match) => String(match[1]));
  return acts.length > 0 ? acts : [`${argument}, which says nothing here`];
}

/** Those of the acts for which there are no words. */
export function wordless(acts: string[], words: string[]): string[] {
  const has = (act: string) =>
    act.endsWith("*") ? words.some((each) => each.startsWith(act.slice(0, -1))) : words.includes(act);
  return acts.filter((act) => !has(act));
}
