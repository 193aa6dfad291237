/**
 * What is said after several were invited. The address carries the ids of those who had been invited before; who is
 * not on the page is not named.
 */
export function invitedWords(
  already: string | string[] | undefined,
  partners: readonly { appointmentId: string; name: string | null }[],
): string {
  const ids = typeof already === "string" ? already.split(",") : [];
  const names = partners.flatMap(({ appointmentId, name }) =>
    name && ids.includes(appointmentId) ? [name] : [],
  );
  if (names.length === 0) return "Your invitations are made. Each partner has a message.";
  const had = names.length === 1 ? "had been invited before and stays" : "had been invited before and stay";
  return `Your invitations are made. Each new one has a message. ${new Intl.ListFormat("en-GB").format(names)} ${had} as they were.`;
}
