/** Who reads a partner's own notes, as their box says it. */
export const readers = "you alone; nobody at the trust, whatever their role";
