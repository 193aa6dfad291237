/** What each act on the platform is called, around the organisation it was done to. */
const verbs: Record<string, (about: string) => string> = {
  "organisation-list:loaded": () => "loaded the official list of trusts",
  "organisation-list:refused": () => "tried to load a file that is not the list of trusts",
  "organisation:added": (about) => `added ${about} by hand`,
  "organisation:changed": (about) => `changed ${about}`,
  "organisation:successor-named": (about) => `changed who carries on after ${about}`,
  "trust:opened": (about) => `opened ${about} on Alongside`,
  "trust:short-name-changed": (about) => `changed the short name of ${about}`,
};

/** One act as a sentence. One that has no words yet still shows, in the words of its code. */
export function platformSentence(entry: { who: string; action: string; about: string }): string {
  const verb = verbs[entry.action];
  const about = entry.about ? ` (${entry.about})` : "";
  const words = verb ? verb(entry.about) : `${entry.action.replace(/[:_-]+/g, " ")}${about}`;
  return `${entry.who} ${words}`;
}

/** Every act that has words, for the test that looks for one without. */
export const platformActions = Object.keys(verbs);
