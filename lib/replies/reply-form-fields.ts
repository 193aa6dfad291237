import { z } from "zod";
import { optionalText } from "@/lib/form-fields.ts";

const outOfDate = "This page is out of date. Go back and open it again";

/** The day and time for which a form that replies was drawn. */
export const drawnFor = {
  heldOn: z.iso.date(outOfDate),
  startsAt: z.string(outOfDate).regex(/^\d{2}:\d{2}$/, outOfDate),
};

/** What somebody adds to a reply; empty becomes null. */
export const replyNote = optionalText(1_000).transform((note) => note || null);
