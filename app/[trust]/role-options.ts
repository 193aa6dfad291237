import { sentence } from "@/app/[trust]/sentence.ts";
import { roleWords } from "@/lib/people/role-grants.ts";
import type { Role } from "@/prisma/generated/enums.ts";

const meanings: Record<Role, string> = {
  manager: "Appoints partners, supports them, and records what they agree.",
  admin: "Writes and publishes role descriptions, and says who may do what.",
  sponsor: "Sees an overview with numbers, and nobody’s opinions.",
  mentor: "Sees what is theirs to do, and no more of a partner than that needs.",
};

/** The roles a trust gives, as a form offers them. */
export const roleOptions = (Object.keys(meanings) as Role[]).map((value) => ({
  value,
  label: sentence(roleWords[value]),
  hint: meanings[value],
}));
