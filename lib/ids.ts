const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a piece of an address, or a bound argument, can be an id at all. What cannot is not there. */
export function isId(text: string): boolean {
  // A bound argument travels in clear, and may come back as something else than it was.
  return typeof text === "string" && shape.test(text);
}

/** Whether a piece of an address can be an organisation's code at all. What cannot is not there. */
export function isOrganisationCode(text: string): boolean {
  return typeof text === "string" && /^[A-Z0-9]{1,10}$/.test(text);
}
