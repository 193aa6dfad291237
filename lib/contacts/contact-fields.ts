import { choice, line, optionalEmail, optionalLine } from "@/lib/form-fields.ts";

/** What the trust says about somebody partners may need to reach. */
export const contactFields = {
  name: line("a name"),
  jobTitle: optionalLine(),
  purpose: choice(
    ["responsible_to", "accountable_to", "chair", "secretary", "wellbeing", "task_owner", "other"],
    "what partners need this person for",
  ),
  email: optionalEmail(),
  phone: optionalLine(40),
};
