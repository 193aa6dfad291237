import type { Asked } from "@/lib/invitations/load-asked.ts";

/** Who is told when a meeting changes, before it does. */
export function Told({ asked }: { asked: readonly Asked[] }) {
  if (asked.length === 0) return <p>Nobody is asked to it yet, so nobody is told.</p>;
  return <p>Told at once: {asked.map(({ name }) => name).join(", ")}.</p>;
}
