import type { Example } from "@/tests/guards/example.ts";
import { answerExamples } from "@/tests/guards/examples/answers.ts";
import { appointmentExamples } from "@/tests/guards/examples/appointments.ts";
import { beforeExamples } from "@/tests/guards/examples/before.ts";
import { committeeExamples } from "@/tests/guards/examples/committees.ts";
import { correctionExamples } from "@/tests/guards/examples/corrections.ts";
import { endingExamples } from "@/tests/guards/examples/endings.ts";
import { handbookExamples } from "@/tests/guards/examples/handbook.ts";
import { helpExamples } from "@/tests/guards/examples/help.ts";
import { inductionExamples } from "@/tests/guards/examples/induction.ts";
import { meetingExamples } from "@/tests/guards/examples/meetings.ts";
import { oneToOneExamples } from "@/tests/guards/examples/one-to-ones.ts";
import { platformExamples } from "@/tests/guards/examples/platform.ts";
import { promiseExamples } from "@/tests/guards/examples/promises.ts";
import { raisedExamples } from "@/tests/guards/examples/raised.ts";
import { readinessExamples } from "@/tests/guards/examples/readiness.ts";
import { roleExamples } from "@/tests/guards/examples/roles.ts";
import { setupExamples } from "@/tests/guards/examples/setup.ts";
import { shapingExamples } from "@/tests/guards/examples/shaping.ts";
import { successExamples } from "@/tests/guards/examples/success.ts";
import { supportExamples } from "@/tests/guards/examples/support.ts";
import { trainingExamples } from "@/tests/guards/examples/training.ts";
import { workExamples } from "@/tests/guards/examples/work.ts";

/**
 * One call of every domain function, as the person who may make it. The isolation test makes each call with its own
 * trust's ids, with another trust's and with ids of nothing. A function that is not here fails it.
 */
export const examples: Record<string, Example> = {
  ...answerExamples,
  ...appointmentExamples,
  ...beforeExamples,
  ...committeeExamples,
  ...correctionExamples,
  ...endingExamples,
  ...handbookExamples,
  ...helpExamples,
  ...meetingExamples,
  ...oneToOneExamples,
  ...platformExamples,
  ...roleExamples,
  ...setupExamples,
  ...shapingExamples,
  ...successExamples,
  ...promiseExamples,
  ...raisedExamples,
  ...readinessExamples,
  ...supportExamples,
  ...inductionExamples,
  ...trainingExamples,
  ...workExamples,
};
