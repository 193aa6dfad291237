/** People at work on a site, for trials of what happens to them: pages with a session, and forms sent without script. */

export type Asked = { method: "GET" | "POST"; path: string; headers: Record<string, string>; body?: string };
export type Answered = { status: number; headers: NodeJS.Dict<string | string[]>; body: string };
export type Send = (asked: Asked) => Promise<Answered>;

export type Tally = { pages: number; forms: number; failed: string[] };

/** A form as it was opened: what it sends when somebody presses its button. */
type OpenForm = { path: string; fields: Record<string, string> };

/**
 * Sets people to work, each one thing after the other, until `stop`. One form is opened before all else and sent over
 * and over, as from a page that stays open; others are opened and sent at once, wherever each of the two ends up.
 */
export async function startLoad(options: {
  send: Send;
  /** The site's own address, as a browser names it with a form. */
  origin: string;
  cookie: string;
  trust: string;
  people: number;
}): Promise<{ tally: Tally; stop(): Promise<Tally> }> {
  const { send, origin, trust } = options;
  const tally: Tally = { pages: 0, forms: 0, failed: [] };
  const headers = { cookie: options.cookie, accept: "text/html" };

  const page = async (path: string) => {
    tally.pages += 1;
    const answer = await send({ method: "GET", path, headers });
    if (answer.status !== 200) throw new Error(`${answer.status} instead of 200`);
    return answer.body;
  };
  const post = async ({ path, fields }: OpenForm, typed: Record<string, string>, wanted: number) => {
    tally.forms += 1;
    const { body, type } = multipart({ ...fields, ...typed });
    const sent = {
      ...headers,
      origin,
      "content-type": type,
      "content-length": String(Buffer.byteLength(body)),
    };
    const answer = await send({ method: "POST", path, headers: sent, body });
    if (answer.status !== wanted) throw new Error(`${answer.status} instead of ${wanted}`);
  };

  const messages = `/${trust}/messages`;
  const kept = formIn(messages, await page(messages), "upTo");
  const acts: (() => Promise<unknown>)[] = [
    () => page(messages),
    () => page("/account"),
    () => post(kept, {}, 303),
    () => page(`/${trust}/partner`),
    () => post(kept, {}, 303),
    async () => {
      const form = formIn("/sign-in", await page("/sign-in"), "email");
      // Refused in the ordinary way: what was typed comes back with a word about it.
      await post(form, { email: "nobody@demo.example", password: "not the password" }, 200);
    },
  ];

  let working = true;
  const person = async (number: number) => {
    for (let turn = number; working; turn += 1) {
      const act = turn % acts.length;
      await acts[act]?.().catch((error: unknown) => {
        tally.failed.push(
          `${new Date().toISOString()} act ${act}: ${error instanceof Error ? error.message : error}`,
        );
      });
    }
  };
  const everybody = Promise.all(Array.from({ length: options.people }, (_, number) => person(number)));
  return {
    tally,
    async stop() {
      working = false;
      await everybody;
      return tally;
    },
  };
}

/** The form of a page that has the field of that name, with its hidden fields. */
function formIn(path: string, html: string, field: string): OpenForm {
  const forms = html.match(/<form[^>]*method="POST"[^>]*>.*?<\/form>/gis) ?? [];
  const form = forms.find((each) => each.includes(`name="${field}"`)) ?? "";
  const fields = [...form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)].map(
    ([, name = "", value = ""]) => [name, value.replaceAll("&quot;", '"').replaceAll("&amp;", "&")] as const,
  );
  if (fields.length === 0) throw new Error(`There is no form on ${path}.`);
  return { path, fields: Object.fromEntries(fields) };
}

function multipart(fields: Record<string, string>): { body: string; type: string } {
  const boundary = `----alongside${Math.random().toString(36).slice(2)}`;
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return { body: `${parts.join("")}--${boundary}--\r\n`, type: `multipart/form-data; boundary=${boundary}` };
}
