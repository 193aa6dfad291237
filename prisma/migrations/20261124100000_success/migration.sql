-- What success looks like: measures that both sides word, agree, look at and close.
ALTER TYPE "message_kind" ADD VALUE 'success_asked';
ALTER TYPE "message_kind" ADD VALUE 'success_said';

CREATE TYPE "success_word_kind" AS ENUM ('worded', 'agreed', 'not_agreed', 'progress', 'met', 'dropped');

CREATE TABLE "success_measure" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "success_measure_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "success_word" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "success_word_kind" NOT NULL,
    "words" TEXT,
    "review_on" DATE,
    "said_by_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "how" "how_recorded" NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "success_word_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE INDEX "success_measure_trust_id_appointment_id_idx" ON "success_measure"("trust_id", "appointment_id");
CREATE UNIQUE INDEX "success_word_trust_id_measure_id_position_key" ON "success_word"("trust_id", "measure_id", "position");

ALTER TABLE "success_measure" ADD CONSTRAINT "success_measure_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "success_word" ADD CONSTRAINT "success_word_trust_id_measure_id_fkey" FOREIGN KEY ("trust_id", "measure_id") REFERENCES "success_measure"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "success_word" ADD CONSTRAINT "success_word_trust_id_said_by_id_fkey" FOREIGN KEY ("trust_id", "said_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "success_word" ADD CONSTRAINT "success_word_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row-level security: a row of another trust does not exist.
ALTER TABLE "success_measure" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "success_measure" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "success_measure"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);
ALTER TABLE "success_word" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "success_word" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "success_word"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

-- What was said stays said.
GRANT SELECT, INSERT ON "success_measure", "success_word" TO alongside_app;

-- A yes needs no words; everything else says what, or why.
ALTER TABLE "success_word" ADD CONSTRAINT "success_word_says_what" CHECK ("kind" = 'agreed' OR btrim("words") <> '' AND "words" IS NOT NULL);
ALTER TABLE "success_word" ADD CONSTRAINT "success_word_review" CHECK ("kind" IN ('worded', 'progress') OR "review_on" IS NULL);
ALTER TABLE "success_word" ADD CONSTRAINT "success_word_worded_with_a_review" CHECK ("kind" <> 'worded' OR "review_on" IS NOT NULL);
ALTER TABLE "success_word" ADD CONSTRAINT "success_word_own_or_recorded" CHECK (("how" = 'themselves') = ("said_by_id" = "recorded_by_id"));

-- What was written down of them for a partner can be said to be not right.
ALTER TABLE "correction" ADD COLUMN "success_word_id" UUID;
ALTER TABLE "correction" ADD CONSTRAINT "correction_trust_id_success_word_id_fkey" FOREIGN KEY ("trust_id", "success_word_id") REFERENCES "success_word"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "correction" DROP CONSTRAINT "correction_of_one_record",
  ADD CONSTRAINT "correction_of_one_record" CHECK (num_nonnulls("agreement_id", "attendance_id", "raised_point_id", "earlier_support_id",
    "handbook_confirmation_id", "plan_step_state_id", "training_done_id", "training_need_id", "role_proposal_id", "role_proposal_state_id",
    "success_word_id") = 1);
