-- What partners and trusts say of the trust's promises, and that a partner was asked whether the role should change.
ALTER TYPE "message_kind" ADD VALUE 'promise_disputed';
ALTER TYPE "message_kind" ADD VALUE 'promise_said';
ALTER TYPE "message_kind" ADD VALUE 'shaping_asked';

CREATE TYPE "promise_kind" AS ENUM ('role_description', 'handbook', 'meetings', 'introductions', 'one_to_ones', 'pairing', 'success', 'shaping');
CREATE TYPE "promise_word_kind" AS ENUM ('confirmed', 'did_not_happen', 'answered', 'not_needed', 'not_needed_agreed', 'not_needed_refused', 'needed');

CREATE TABLE "promise_word" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "promise" "promise_kind" NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "promise_word_kind" NOT NULL,
    "words" TEXT,
    "said_by_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "how" "how_recorded" NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "promise_word_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "shaping_ask" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "asked_on" DATE NOT NULL,
    "how" "how_recorded" NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shaping_ask_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE UNIQUE INDEX "promise_word_trust_id_appointment_id_promise_position_key" ON "promise_word"("trust_id", "appointment_id", "promise", "position");
CREATE INDEX "shaping_ask_trust_id_appointment_id_idx" ON "shaping_ask"("trust_id", "appointment_id");

ALTER TABLE "promise_word" ADD CONSTRAINT "promise_word_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "promise_word" ADD CONSTRAINT "promise_word_trust_id_said_by_id_fkey" FOREIGN KEY ("trust_id", "said_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "promise_word" ADD CONSTRAINT "promise_word_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "shaping_ask" ADD CONSTRAINT "shaping_ask_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "shaping_ask" ADD CONSTRAINT "shaping_ask_trust_id_asked_by_id_fkey" FOREIGN KEY ("trust_id", "asked_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row-level security: a row of another trust does not exist.
ALTER TABLE "promise_word" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "promise_word" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "promise_word"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);
ALTER TABLE "shaping_ask" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "shaping_ask" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "shaping_ask"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

-- What was said stays said.
GRANT SELECT, INSERT ON "promise_word", "shaping_ask" TO alongside_app;

-- An answer and a "not needed" say what or why; only three of the promises can be not needed.
ALTER TABLE "promise_word" ADD CONSTRAINT "promise_word_says_why" CHECK ("kind" NOT IN ('answered', 'not_needed', 'not_needed_refused') OR btrim("words") <> '' AND "words" IS NOT NULL);
ALTER TABLE "promise_word" ADD CONSTRAINT "promise_word_not_needed" CHECK ("kind"::text NOT LIKE '%needed%' OR "promise" IN ('meetings', 'introductions', 'pairing'));
ALTER TABLE "promise_word" ADD CONSTRAINT "promise_word_own_or_recorded" CHECK (("how" = 'themselves') = ("said_by_id" = "recorded_by_id"));

-- What was written down of it for a partner can be said to be not right.
ALTER TABLE "correction" ADD COLUMN "promise_word_id" UUID;
ALTER TABLE "correction" ADD CONSTRAINT "correction_trust_id_promise_word_id_fkey" FOREIGN KEY ("trust_id", "promise_word_id") REFERENCES "promise_word"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "correction" DROP CONSTRAINT "correction_of_one_record",
  ADD CONSTRAINT "correction_of_one_record" CHECK (num_nonnulls("agreement_id", "attendance_id", "raised_point_id", "earlier_support_id",
    "handbook_confirmation_id", "plan_step_state_id", "training_done_id", "training_need_id", "role_proposal_id", "role_proposal_state_id",
    "success_word_id", "promise_word_id") = 1);
