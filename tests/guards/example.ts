import type { Member, PlatformActor } from "@/lib/actor.ts";
import type { Noun, Who } from "@/tests/guards/own-world.ts";

/**
 * How one domain function is called: by whom, and with which ids. `id("contact")` is a contact's id, wherever the call
 * comes from; `fresh("contact")` is the id that a new contact is to have.
 */
export type Example = {
  name: string;
  by: Who | "platform";
  run: (actor: Member, id: (noun: Noun) => string, fresh: (table: string) => string) => Promise<unknown>;
};

/** An example of a member's function, its arguments checked against the function's own types. */
export function example<Rest extends unknown[]>(
  call: (actor: Member, ...rest: Rest) => Promise<unknown>,
  by: Who,
  rest: (id: (noun: Noun) => string, fresh: (table: string) => string) => NoInfer<Rest>,
): Example {
  return { name: call.name, by, run: (actor, id, fresh) => call(actor, ...rest(id, fresh)) };
}

/** An example of a function for whoever runs the platform: a member of a trust, whatever their role, is refused. */
export function platformExample<Rest extends unknown[]>(
  call: (actor: PlatformActor, ...rest: Rest) => Promise<unknown>,
  ...rest: Rest
): Example {
  return {
    name: call.name,
    by: "platform",
    run: (actor) => call(actor as unknown as PlatformActor, ...rest),
  };
}
