import { type ParseArgsConfig, parseArgs } from "node:util";
import { generateClient } from "./build.ts";
import { commandEnvironment, type Environment } from "./environment.ts";
import { codeOf, explain, Problem } from "./problem.ts";

/**
 * Runs one command on the terminal against the database that `npm start` uses, and closes it again. What a person
 * can put right is said in plain words; the command then ends with 1. Domain code is imported inside `work`, since
 * on a fresh machine the database client is made first.
 */
export async function runCommand(
  work: (args: string[], environment: Environment) => Promise<void>,
): Promise<never> {
  let environment: Environment | undefined;
  try {
    await generateClient();
    environment = await commandEnvironment();
    await work(process.argv.slice(2), environment);
  } catch (error) {
    const { Refusal } = await import("../lib/errors.ts");
    explain(error instanceof Refusal ? new Problem(error.message, "Nothing was changed.") : error);
    process.exitCode = 1;
  } finally {
    await environment?.close();
  }
  process.exit();
}

/** Reads what stands after a command; what makes no sense is said with how the command is used. */
export function readArguments<T extends ParseArgsConfig>(config: T, usage: string) {
  try {
    return parseArgs(config);
  } catch (error) {
    if (!codeOf(error).startsWith("ERR_PARSE_ARGS")) throw error;
    throw new Problem(`These arguments make no sense: ${config.args?.join(" ")}`, usage);
  }
}
