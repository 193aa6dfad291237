import { text } from "@/lib/form-fields.ts";

/** What a partner writes for themselves. */
export const noteWords = text("your note", 10_000);
