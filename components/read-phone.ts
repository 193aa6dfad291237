/** A piece of what was typed as a phone number, and what a telephone dials for it; null for words. */
export type PhonePart = { text: string; dial: string | null };

const numbers = /(\+?\(?\d(?:[\d )-]|\(0\))*\d)/;

/** Finds the numbers in "01632 960 148, then option 2", so that each can be tapped and nothing else is dialled. */
export function readPhone(phone: string): PhonePart[] {
  return phone
    .split(numbers)
    .filter((text) => text !== "")
    .map((text) => ({ text, dial: dialled(text) }));
}

function dialled(text: string): string | null {
  if (!numbers.test(text)) return null;
  const digits = (text.startsWith("+") ? text.replace("(0)", "") : text).replaceAll(/[^\d+]/g, "");
  return digits.length >= 3 ? digits : null;
}
