/**
 * The page people see when an address leads nowhere or something breaks. It is made without the framework,
 * so that it also works without script, without the database and while the framework itself is in trouble.
 */

/** What is known about an answer at the moment its headers are about to be sent. */
export type Answer = {
  status: number;
  contentType: string;
  /** The request's Accept header. */
  accept: string;
  /** The request was made by our own script in the browser, which handles failures itself. */
  fromScript: boolean;
};

/** Whether an answer is replaced by a page: what a person would otherwise see bare, never an interface's answer. */
export function needsPage({ status, contentType, accept, fromScript }: Answer): boolean {
  if (status < 400 || fromScript) return false;
  const type = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  if (type === "text/html") return true;
  if (accept && !/text\/html|text\/\*|\*\/\*/i.test(accept)) return false;
  if (type === "") return true;
  // The framework's own bare words: an action it does not know, a body that is too large, a crash.
  return type === "text/plain" && (status >= 500 || [400, 405, 409, 413].includes(status));
}

type Words = { title: string; text: string[] };

const WORDS: Record<number, Words> = {
  400: {
    title: "This address does not work",
    text: ["Part of the address is missing or wrong.", "If you copied it, check that you copied all of it."],
  },
  403: {
    title: "You do not have access to this page",
    text: ["If you think you should see it, ask the person who runs the programme at your trust."],
  },
  404: {
    title: "Page not found",
    text: [
      "If you typed the address, check it is right.",
      "If you copied it, check that you copied all of it.",
    ],
  },
  405: {
    title: "This page cannot do that",
    text: ["Go back and try again from the page you were on."],
  },
  409: {
    title: "This page is out of date",
    text: [
      "Go back, reload it and try again: the site has changed since you opened it.",
      "Copy anything long that you typed before you reload.",
    ],
  },
  413: {
    title: "That is too big to send",
    text: ["Go back and send a smaller file, or less text at a time."],
  },
  429: {
    title: "Too many tries",
    text: ["Wait a few minutes and try again."],
  },
  431: {
    title: "Your browser sent too much",
    text: ["Clear this site’s cookies in your browser’s settings, then sign in again."],
  },
  500: {
    title: "Something went wrong",
    text: [
      "It is our fault, not yours. Go back and try again.",
      "What you typed should still be there, and nothing you typed was sent twice.",
    ],
  },
  503: {
    title: "Try again in a minute",
    text: [
      "Alongside is not working right now. It should be back very soon.",
      "Go back and try again. What you typed should still be there, and nothing you typed was sent twice.",
    ],
  },
};

/** The words for a status; for one without its own, those of its kind. */
export function wordsFor(status: number): Words {
  const kind = status >= 500 ? WORDS[500] : WORDS[400];
  return WORDS[status] ?? kind ?? { title: "Something went wrong", text: [] };
}

/** The whole page. It holds nothing of the request, so nothing can be put into it from outside. */
export function failurePage(status: number): string {
  const { title, text } = wordsFor(status);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - Alongside</title>
<link rel="stylesheet" href="/failure.css">
</head>
<body>
<a class="skip" href="#main">Skip to main content</a>
<header><div class="width"><a href="/">Alongside</a></div></header>
<main class="width" id="main">
<h1>${title}</h1>
${text.map((line) => `<p>${line}</p>`).join("\n")}
<p><a href="/">Go to the start page</a></p>
</main>
</body>
</html>
`;
}

/** Headers of every such page. Never `no-referrer`: with it a browser sends `Origin: null` with the next form. */
export const FAILURE_HEADERS: Record<string, string> = {
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "no-store",
  "Content-Security-Policy":
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Referrer-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
};
