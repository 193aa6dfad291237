import { choice } from "@/lib/form-fields.ts";

/** How what is written down for a partner reached whoever writes it down. */
export const waysTold = ["phone", "email", "letter", "in_person"] as const;

/** The same as a form asks for it. */
export const howTold = choice([...waysTold], "how they told you");
