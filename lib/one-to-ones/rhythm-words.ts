/** "every 4 weeks" */
export function rhythmWords(everyWeeks: number | null): string {
  if (everyWeeks === null) return "as usual at this trust";
  return everyWeeks === 1 ? "every week" : `every ${everyWeeks} weeks`;
}
