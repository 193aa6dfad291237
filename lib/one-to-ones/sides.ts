/** The two who talk about a role. Whoever supports the partner speaks for the trust. */
export type Side = "partner" | "trust";

/** Who answers what one of the two proposes. */
export function otherSide(side: Side): Side {
  return side === "partner" ? "trust" : "partner";
}
