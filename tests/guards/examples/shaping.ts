import { answerProposal } from "@/lib/shaping/answer-proposal.ts";
import { endVariation, takeBackProposal } from "@/lib/shaping/close-proposal.ts";
import { proposeChange } from "@/lib/shaping/propose-change.ts";
import { readProposal, readShaping } from "@/lib/shaping/read-shaping.ts";
import { answering, proposing } from "@/tests/factories/shaping.ts";
import { type Example, example } from "@/tests/guards/example.ts";

/** Changes to a partner's role that one of the two proposes. */
export const shapingExamples: Record<string, Example> = {
  answerProposal: example("manager", (actor, id, fresh) =>
    answerProposal(
      actor,
      id("appointment"),
      id("proposal"),
      answering({ id: fresh("role_proposal_state"), replaces: [id("variation")] }),
    ),
  ),
  endVariation: example("manager", (actor, id, fresh) =>
    endVariation(actor, id("appointment"), id("variation"), {
      id: fresh("role_proposal_state"),
      position: 1,
      because: "It is over.",
      how: "phone",
    }),
  ),
  proposeChange: example("manager", (actor, id, fresh) =>
    proposeChange(actor, id("appointment"), proposing({ id: fresh("role_proposal") })),
  ),
  readProposal: example("admin", (actor, id) => readProposal(actor, id("appointment"), id("proposal"))),
  readShaping: example("partner", (actor, id) => readShaping(actor, id("appointment"))),
  takeBackProposal: example("partner", (actor, id, fresh) =>
    takeBackProposal(actor, id("appointment"), id("proposal"), {
      id: fresh("role_proposal_state"),
      position: 0,
      because: "",
      how: "themselves",
    }),
  ),
};
