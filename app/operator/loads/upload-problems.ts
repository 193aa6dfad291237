/** Why nothing was loaded, for the operator who pressed the button. */
export const uploadProblems = {
  none: "Choose the list of trusts, a file like etr.csv",
  "too-large": "This file is larger than 5 MB, so it is not the list of trusts. Nothing was loaded",
  broken: "The file did not arrive whole. Nothing was loaded: choose it again",
  "other-page":
    "We could not tell that this came from our own page. Nothing was loaded: choose the file again",
  failed: "Something went wrong at our end and nothing was loaded. Choose the file again in a minute",
} as const;

/** The words for what an address says went wrong, or null. */
export function uploadProblem(name: string | string[] | undefined): string | null {
  return Object.entries(uploadProblems).find(([known]) => known === name)?.[1] ?? null;
}
