import type { Link, Member, PlatformActor } from "@/lib/actor.ts";
import type { Noun, Who } from "@/tests/guards/own-world.ts";

/**
 * How one domain function is called: by whom, and with which ids. `id("contact")` is a contact's id, wherever the call
 * comes from; `fresh("contact")` is the id that a new contact is to have.
 */
export type Example = {
  by: Who | "platform" | "link";
  run: (actor: Member, id: (noun: Noun) => string, fresh: (table: string) => string) => Promise<unknown>;
};

/** An example of a member's function. */
export function example(by: Who, run: Example["run"]): Example {
  return { by, run };
}

/** An example of a function for whoever runs the platform: a member of a trust, whatever their role, is refused. */
export function platformExample(run: (actor: PlatformActor) => Promise<unknown>): Example {
  return { by: "platform", run: (actor) => run(actor as unknown as PlatformActor) };
}

/** An example of a function for whoever brings a link: a member of the trust, whatever their role, is refused. */
export function linkExample(run: (actor: Link, id: (noun: Noun) => string) => Promise<unknown>): Example {
  return {
    by: "link",
    run: (actor, id) =>
      run({ ...actor, stepId: id("contactStep"), contactId: id("contact") } as unknown as Link, id),
  };
}
