/** Why a list did not arrive, for the manager who chose it. */
export const uploadProblems = {
  none: "Choose the list, a CSV file",
  "too-large": "This file is larger than 1 MB. A list of partners is far smaller",
  broken: "The file did not arrive whole: choose it again",
  "other-page": "We could not tell that this came from our own page: choose the file again",
  failed: "Something went wrong at our end: choose the file again in a minute",
} as const;

/** The words for what an address says went wrong, or null. */
export function uploadProblem(name: string | string[] | undefined): string | null {
  return Object.entries(uploadProblems).find(([known]) => known === name)?.[1] ?? null;
}
