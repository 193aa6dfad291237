/** Runs by itself in the copy of the project, started by `site-copy.ts`: builds it with the copy's own secrets. */
import { build } from "../build.ts";
import { explain } from "../problem.ts";
import { stateFolder } from "../project.ts";
import { readSecrets } from "../secrets.ts";

try {
  const { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY } = await readSecrets(stateFolder);
  await build(NEXT_SERVER_ACTIONS_ENCRYPTION_KEY);
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
