-- What partners raise anywhere: who is to respond and by when, what changed, and whether it answers them.
ALTER TYPE "message_kind" ADD VALUE 'point_asked';
ALTER TYPE "message_kind" ADD VALUE 'point_word';

CREATE TYPE "point_answer_kind" AS ENUM ('response', 'changed', 'not_changed');
CREATE TYPE "point_word_kind" AS ENUM ('settles', 'does_not_settle', 'taken_back');

-- Where it was raised: a meeting, as before, or a piece of work, or a conversation.
ALTER TABLE "raised_point" ALTER COLUMN "meeting_id" DROP NOT NULL,
  ADD COLUMN "work_id" UUID,
  ADD COLUMN "conversation" TEXT;
ALTER TABLE "raised_point" ADD CONSTRAINT "raised_point_trust_id_work_id_fkey" FOREIGN KEY ("trust_id", "work_id") REFERENCES "other_work"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "raised_point" ADD CONSTRAINT "raised_point_in_one_place" CHECK (num_nonnulls("meeting_id", "work_id", "conversation") = 1);
ALTER TABLE "raised_point" ADD CONSTRAINT "raised_point_conversation" CHECK (btrim("conversation") <> '');
CREATE INDEX "raised_point_trust_id_work_id_idx" ON "raised_point"("trust_id", "work_id");

ALTER TABLE "raised_point_answer" ADD COLUMN "kind" "point_answer_kind" NOT NULL DEFAULT 'response',
  ADD COLUMN "outcome_by" DATE;
ALTER TABLE "raised_point_answer" ADD CONSTRAINT "raised_point_answer_promises" CHECK ("kind" = 'response' OR "outcome_by" IS NULL);

CREATE TABLE "raised_point_ask" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "point_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "responder_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "raised_point_ask_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "raised_point_word" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "point_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "point_word_kind" NOT NULL,
    "because" TEXT,
    "said_by_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "how" "how_recorded" NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "raised_point_word_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE UNIQUE INDEX "raised_point_ask_trust_id_point_id_position_key" ON "raised_point_ask"("trust_id", "point_id", "position");
CREATE INDEX "raised_point_ask_trust_id_responder_id_idx" ON "raised_point_ask"("trust_id", "responder_id");
CREATE UNIQUE INDEX "raised_point_word_trust_id_point_id_position_key" ON "raised_point_word"("trust_id", "point_id", "position");

ALTER TABLE "raised_point_ask" ADD CONSTRAINT "raised_point_ask_trust_id_point_id_fkey" FOREIGN KEY ("trust_id", "point_id") REFERENCES "raised_point"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "raised_point_ask" ADD CONSTRAINT "raised_point_ask_trust_id_responder_id_fkey" FOREIGN KEY ("trust_id", "responder_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "raised_point_ask" ADD CONSTRAINT "raised_point_ask_trust_id_asked_by_id_fkey" FOREIGN KEY ("trust_id", "asked_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "raised_point_word" ADD CONSTRAINT "raised_point_word_trust_id_point_id_fkey" FOREIGN KEY ("trust_id", "point_id") REFERENCES "raised_point"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "raised_point_word" ADD CONSTRAINT "raised_point_word_trust_id_said_by_id_fkey" FOREIGN KEY ("trust_id", "said_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "raised_point_word" ADD CONSTRAINT "raised_point_word_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row-level security: a row of another trust does not exist.
ALTER TABLE "raised_point_ask" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "raised_point_ask" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "raised_point_ask"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);
ALTER TABLE "raised_point_word" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "raised_point_word" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "raised_point_word"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

-- What was said stays said.
GRANT SELECT, INSERT ON "raised_point_ask", "raised_point_word" TO alongside_app;
ALTER TABLE "raised_point_word" ADD CONSTRAINT "raised_point_word_says_why" CHECK ("kind" <> 'does_not_settle' OR btrim("because") <> '' AND "because" IS NOT NULL);
ALTER TABLE "raised_point_word" ADD CONSTRAINT "raised_point_word_own_or_recorded" CHECK (("how" = 'themselves') = ("said_by_id" = "recorded_by_id"));

-- What was written down of it for a partner can be said to be not right.
ALTER TABLE "correction" ADD COLUMN "raised_point_word_id" UUID;
ALTER TABLE "correction" ADD CONSTRAINT "correction_trust_id_raised_point_word_id_fkey" FOREIGN KEY ("trust_id", "raised_point_word_id") REFERENCES "raised_point_word"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "correction" DROP CONSTRAINT "correction_of_one_record",
  ADD CONSTRAINT "correction_of_one_record" CHECK (num_nonnulls("agreement_id", "attendance_id", "raised_point_id", "earlier_support_id",
    "handbook_confirmation_id", "plan_step_state_id", "training_done_id", "training_need_id", "role_proposal_id", "role_proposal_state_id",
    "success_word_id", "promise_word_id", "raised_point_word_id") = 1);
