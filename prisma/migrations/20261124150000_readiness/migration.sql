-- What a trust sees to about itself: its own list, its sponsor, who was briefed, and what there is no time for.
ALTER TYPE "message_kind" ADD VALUE 'readiness_owner';
ALTER TYPE "message_kind" ADD VALUE 'sponsor_named';
ALTER TYPE "message_kind" ADD VALUE 'sponsor_answered';
ALTER TYPE "message_kind" ADD VALUE 'time_asked';
ALTER TYPE "message_kind" ADD VALUE 'time_answered';

CREATE TYPE "trust_promise" AS ENUM ('time', 'preparation', 'sponsorship');
CREATE TYPE "readiness_state_kind" AS ENUM ('under_way', 'done', 'reopened');
CREATE TYPE "sponsorship_state_kind" AS ENUM ('accepted', 'declined', 'stepped_back');
CREATE TYPE "time_needed_for" AS ENUM ('one_to_one', 'introduction', 'point', 'meetings', 'pairing', 'induction', 'success', 'training');
CREATE TYPE "time_request_state_kind" AS ENUM ('given', 'not_given', 'taken_back');

CREATE TABLE "readiness_item" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "promise" "trust_promise" NOT NULL,
    "title" TEXT NOT NULL,
    "about" TEXT,
    "owner_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "readiness_item_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "readiness_state" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "readiness_state_kind" NOT NULL,
    "words" TEXT,
    "link" TEXT,
    "happened_on" DATE NOT NULL,
    "said_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "readiness_state_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "sponsorship_state" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sponsor_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "sponsorship_state_kind" NOT NULL,
    "words" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sponsorship_state_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "briefing" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "audience" TEXT NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_back_at" TIMESTAMPTZ(3),

    CONSTRAINT "briefing_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "time_request" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "about" "time_needed_for" NOT NULL,
    "words" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "time_request_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "time_request_state" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "time_request_state_kind" NOT NULL,
    "words" TEXT,
    "said_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "time_request_state_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE UNIQUE INDEX "readiness_state_trust_id_item_id_position_key" ON "readiness_state"("trust_id", "item_id", "position");
CREATE UNIQUE INDEX "sponsorship_state_trust_id_sponsor_id_position_key" ON "sponsorship_state"("trust_id", "sponsor_id", "position");
CREATE INDEX "time_request_trust_id_appointment_id_idx" ON "time_request"("trust_id", "appointment_id");
CREATE UNIQUE INDEX "time_request_state_trust_id_request_id_position_key" ON "time_request_state"("trust_id", "request_id", "position");

ALTER TABLE "readiness_item" ADD CONSTRAINT "readiness_item_trust_id_owner_id_fkey" FOREIGN KEY ("trust_id", "owner_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "readiness_item" ADD CONSTRAINT "readiness_item_trust_id_created_by_id_fkey" FOREIGN KEY ("trust_id", "created_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "readiness_item" ADD CONSTRAINT "readiness_item_trust_id_fkey" FOREIGN KEY ("trust_id") REFERENCES "trust"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "readiness_state" ADD CONSTRAINT "readiness_state_trust_id_item_id_fkey" FOREIGN KEY ("trust_id", "item_id") REFERENCES "readiness_item"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "readiness_state" ADD CONSTRAINT "readiness_state_trust_id_said_by_id_fkey" FOREIGN KEY ("trust_id", "said_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "sponsorship_state" ADD CONSTRAINT "sponsorship_state_trust_id_sponsor_id_fkey" FOREIGN KEY ("trust_id", "sponsor_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "briefing" ADD CONSTRAINT "briefing_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "time_request" ADD CONSTRAINT "time_request_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "time_request" ADD CONSTRAINT "time_request_trust_id_asked_by_id_fkey" FOREIGN KEY ("trust_id", "asked_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "time_request_state" ADD CONSTRAINT "time_request_state_trust_id_request_id_fkey" FOREIGN KEY ("trust_id", "request_id") REFERENCES "time_request"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "time_request_state" ADD CONSTRAINT "time_request_state_trust_id_said_by_id_fkey" FOREIGN KEY ("trust_id", "said_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row-level security: a row of another trust does not exist.
ALTER TABLE "readiness_item" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "readiness_item" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "readiness_item"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);
ALTER TABLE "readiness_state" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "readiness_state" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "readiness_state"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);
ALTER TABLE "sponsorship_state" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "sponsorship_state" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "sponsorship_state"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);
ALTER TABLE "briefing" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "briefing" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "briefing"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);
ALTER TABLE "time_request" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "time_request" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "time_request"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);
ALTER TABLE "time_request_state" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "time_request_state" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "time_request_state"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

-- What was said stays said; the list is the trust's to change, and a briefing entered by mistake is taken back.
GRANT SELECT, INSERT ON "readiness_state", "sponsorship_state", "time_request", "time_request_state" TO alongside_app;
GRANT SELECT, INSERT, UPDATE ("promise", "title", "about", "owner_id", "due_on", "ended_at", "revision") ON "readiness_item" TO alongside_app;
GRANT SELECT, INSERT, UPDATE ("taken_back_at") ON "briefing" TO alongside_app;

ALTER TABLE "readiness_item" ADD CONSTRAINT "readiness_item_has_a_title" CHECK (btrim("title") <> '');
-- Done is shown, in words or by a link; so is why a sponsor said no, and a sponsor's no to time.
ALTER TABLE "readiness_state" ADD CONSTRAINT "readiness_state_done_is_shown" CHECK ("kind" <> 'done' OR num_nonnulls("words", "link") > 0);
ALTER TABLE "sponsorship_state" ADD CONSTRAINT "sponsorship_state_says_why" CHECK ("kind" = 'accepted' OR "words" IS NOT NULL AND btrim("words") <> '');
ALTER TABLE "briefing" ADD CONSTRAINT "briefing_has_an_audience" CHECK (btrim("audience") <> '');
ALTER TABLE "time_request" ADD CONSTRAINT "time_request_says_what" CHECK (btrim("words") <> '');
ALTER TABLE "time_request_state" ADD CONSTRAINT "time_request_state_says_what" CHECK ("kind" = 'taken_back' OR "words" IS NOT NULL AND btrim("words") <> '');
