/** Where to go after signing in: a path of ours, and nothing else. Anything that could leave the site leads home. */
export function safeNext(next: string | undefined): string {
  const home = "/account/home";
  // A bound argument travels in clear, and may come back as something else than it was.
  if (typeof next !== "string") return home;
  if (!next.startsWith("/") || next.startsWith("//") || /[\\\s]|[^\x21-\x7e]/.test(next)) return home;
  const url = new URL(next, "http://here");
  // "/.//elsewhere" becomes "//elsewhere" once read: what counts is what it became.
  if (url.host !== "here" || url.pathname.startsWith("//") || url.pathname === "/sign-in") return home;
  return url.pathname + url.search;
}
