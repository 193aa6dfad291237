-- Committees and meetings, the people around a partner, the six questions, and pausing and ending a role.

CREATE TYPE "role_question" AS ENUM ('people', 'meetings', 'work', 'stance', 'success', 'training');

CREATE TYPE "clarity" AS ENUM ('clear', 'not_clear');

CREATE TYPE "ended_as" AS ENUM ('completed', 'left', 'withdrawn');

CREATE TYPE "committee_level" AS ENUM ('ward', 'division', 'trust', 'board');

CREATE TYPE "committee_post" AS ENUM ('chair', 'secretary');

CREATE TYPE "reply_answer" AS ENUM ('attending', 'not_attending', 'not_sure');

CREATE TYPE "attendance_kind" AS ENUM ('attended', 'apologies', 'absent');

CREATE TYPE "pairing_kind" AS ENUM ('mentor', 'buddy');

CREATE TYPE "pairing_state_kind" AS ENUM ('accepted', 'declined', 'ended');

CREATE TYPE "introduction_state_kind" AS ENUM ('to_arrange', 'arranged', 'made', 'not_wanted');

ALTER TYPE "message_kind" ADD VALUE 'invited';
ALTER TYPE "message_kind" ADD VALUE 'invitation_ended';
ALTER TYPE "message_kind" ADD VALUE 'covering_seat';
ALTER TYPE "message_kind" ADD VALUE 'meeting_moved';
ALTER TYPE "message_kind" ADD VALUE 'meeting_changed';
ALTER TYPE "message_kind" ADD VALUE 'meeting_cancelled';
ALTER TYPE "message_kind" ADD VALUE 'replied';
ALTER TYPE "message_kind" ADD VALUE 'reply_recorded';
ALTER TYPE "message_kind" ADD VALUE 'outcome_recorded';
ALTER TYPE "message_kind" ADD VALUE 'point_raised';
ALTER TYPE "message_kind" ADD VALUE 'point_answered';
ALTER TYPE "message_kind" ADD VALUE 'deputy_of';
ALTER TYPE "message_kind" ADD VALUE 'pairing_asked';
ALTER TYPE "message_kind" ADD VALUE 'pairing_answered';
ALTER TYPE "message_kind" ADD VALUE 'pairing_ended';
ALTER TYPE "message_kind" ADD VALUE 'introduction_proposed';
ALTER TYPE "message_kind" ADD VALUE 'introduction_arranged';
ALTER TYPE "message_kind" ADD VALUE 'introduction_made';
ALTER TYPE "message_kind" ADD VALUE 'profile_recorded';
ALTER TYPE "message_kind" ADD VALUE 'paused';
ALTER TYPE "message_kind" ADD VALUE 'resumed';
ALTER TYPE "message_kind" ADD VALUE 'role_ended';
ALTER TYPE "message_kind" ADD VALUE 'answer_given';

ALTER TABLE "appointment_state" ADD COLUMN     "ended_as" "ended_as",
ADD COLUMN     "reason" TEXT,
ADD COLUMN     "thanks" TEXT;

ALTER TABLE "line_manager" ADD COLUMN     "recorded_by_id" UUID;

CREATE TABLE "none_because" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "question" "role_question" NOT NULL,
    "because" TEXT NOT NULL,
    "said_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "none_because_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "clarity_view" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "question" "role_question" NOT NULL,
    "view" "clarity" NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "clarity_view_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "committee" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "partners_do" TEXT NOT NULL,
    "level" "committee_level" NOT NULL,
    "safety_related" BOOLEAN NOT NULL,
    "place" TEXT,
    "joining_link" TEXT,
    "preparation" TEXT,
    "papers_link" TEXT,
    "seats" INTEGER,
    "target" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "committee_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "committee_officer" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "post" "committee_post" NOT NULL,
    "contact_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "committee_officer_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "meeting" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "starts_at" TEXT NOT NULL,
    "ends_at" TEXT,
    "zone" TEXT NOT NULL,
    "place" TEXT,
    "joining_link" TEXT,
    "preparation" TEXT,
    "papers_link" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),
    "cancelled_by_id" UUID,
    "cancelled_because" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "meeting_move" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "from_starts_at" TEXT NOT NULL,
    "moved_by_id" UUID NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_move_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "invitation" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "meeting_id" UUID,
    "covering_id" UUID,
    "why" TEXT NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "ended_by_id" UUID,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "reply" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "answer" "reply_answer" NOT NULL,
    "note" TEXT,
    "held_on" DATE NOT NULL,
    "starts_at" TEXT NOT NULL,
    "said_by_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "how" "how_recorded" NOT NULL,
    "happened_on" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reply_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "attendance" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "attendance_kind" NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "meeting_outcome" (
    "trust_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "minutes_link" TEXT,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "meeting_outcome_pkey" PRIMARY KEY ("trust_id","meeting_id")
);

CREATE TABLE "raised_point" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "raised_by_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "how" "how_recorded" NOT NULL,
    "happened_on" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "raised_point_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "raised_point_answer" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "point_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "answered_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "raised_point_answer_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "deputy_manager" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "deputy_manager_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "pairing" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "kind" "pairing_kind" NOT NULL,
    "purpose" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "review_on" DATE,
    "lasts_until" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "pairing_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "pairing_state" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "pairing_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "pairing_state_kind" NOT NULL,
    "said_by_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "how" "how_recorded" NOT NULL,
    "happened_on" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pairing_state_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "introduction" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "committee_id" UUID,
    "why" TEXT NOT NULL,
    "arranger_id" UUID NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "introduction_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "introduction_state" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "introduction_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "introduction_state_kind" NOT NULL,
    "plan" TEXT,
    "planned_on" DATE,
    "said_by_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "how" "how_recorded" NOT NULL,
    "happened_on" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "introduction_state_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "partner_profile" (
    "trust_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "experience" TEXT,
    "skills" TEXT,
    "interests" TEXT,
    "when_free" TEXT,
    "seen_by_partners" BOOLEAN NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "how" "how_recorded" NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "partner_profile_pkey" PRIMARY KEY ("trust_id","membership_id")
);

CREATE TABLE "network_link" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "about" TEXT,
    "link" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "network_link_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "trust_settings" (
    "trust_id" UUID NOT NULL,
    "committee_target" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "trust_settings_pkey" PRIMARY KEY ("trust_id")
);

CREATE INDEX "none_because_trust_id_appointment_id_idx" ON "none_because"("trust_id", "appointment_id");

CREATE INDEX "clarity_view_trust_id_appointment_id_question_said_at_idx" ON "clarity_view"("trust_id", "appointment_id", "question", "said_at");

CREATE INDEX "committee_officer_trust_id_contact_id_idx" ON "committee_officer"("trust_id", "contact_id");

CREATE INDEX "meeting_trust_id_held_on_idx" ON "meeting"("trust_id", "held_on");

CREATE INDEX "meeting_trust_id_committee_id_held_on_idx" ON "meeting"("trust_id", "committee_id", "held_on");

CREATE INDEX "meeting_move_trust_id_meeting_id_idx" ON "meeting_move"("trust_id", "meeting_id");

CREATE INDEX "invitation_trust_id_appointment_id_idx" ON "invitation"("trust_id", "appointment_id");

CREATE INDEX "invitation_trust_id_committee_id_idx" ON "invitation"("trust_id", "committee_id");

CREATE INDEX "invitation_trust_id_meeting_id_idx" ON "invitation"("trust_id", "meeting_id");

CREATE INDEX "reply_trust_id_appointment_id_idx" ON "reply"("trust_id", "appointment_id");

CREATE UNIQUE INDEX "reply_trust_id_meeting_id_appointment_id_position_key" ON "reply"("trust_id", "meeting_id", "appointment_id", "position");

CREATE INDEX "attendance_trust_id_appointment_id_idx" ON "attendance"("trust_id", "appointment_id");

CREATE UNIQUE INDEX "attendance_trust_id_meeting_id_appointment_id_position_key" ON "attendance"("trust_id", "meeting_id", "appointment_id", "position");

CREATE INDEX "raised_point_trust_id_meeting_id_idx" ON "raised_point"("trust_id", "meeting_id");

CREATE INDEX "raised_point_trust_id_appointment_id_idx" ON "raised_point"("trust_id", "appointment_id");

CREATE UNIQUE INDEX "raised_point_answer_trust_id_point_id_position_key" ON "raised_point_answer"("trust_id", "point_id", "position");

CREATE INDEX "deputy_manager_trust_id_membership_id_idx" ON "deputy_manager"("trust_id", "membership_id");

CREATE INDEX "pairing_trust_id_appointment_id_idx" ON "pairing"("trust_id", "appointment_id");

CREATE INDEX "pairing_trust_id_membership_id_idx" ON "pairing"("trust_id", "membership_id");

CREATE UNIQUE INDEX "pairing_state_trust_id_pairing_id_position_key" ON "pairing_state"("trust_id", "pairing_id", "position");

CREATE INDEX "introduction_trust_id_contact_id_idx" ON "introduction"("trust_id", "contact_id");

CREATE INDEX "introduction_trust_id_arranger_id_idx" ON "introduction"("trust_id", "arranger_id");

CREATE UNIQUE INDEX "introduction_trust_id_appointment_id_contact_id_key" ON "introduction"("trust_id", "appointment_id", "contact_id");

CREATE UNIQUE INDEX "introduction_state_trust_id_introduction_id_position_key" ON "introduction_state"("trust_id", "introduction_id", "position");

ALTER TABLE "none_because" ADD CONSTRAINT "none_because_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "none_because" ADD CONSTRAINT "none_because_trust_id_said_by_id_fkey" FOREIGN KEY ("trust_id", "said_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "none_because" ADD CONSTRAINT "none_because_trust_id_ended_by_id_fkey" FOREIGN KEY ("trust_id", "ended_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "clarity_view" ADD CONSTRAINT "clarity_view_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "clarity_view" ADD CONSTRAINT "clarity_view_trust_id_membership_id_fkey" FOREIGN KEY ("trust_id", "membership_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "line_manager" ADD CONSTRAINT "line_manager_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "committee" ADD CONSTRAINT "committee_trust_id_fkey" FOREIGN KEY ("trust_id") REFERENCES "trust"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "committee_officer" ADD CONSTRAINT "committee_officer_trust_id_committee_id_fkey" FOREIGN KEY ("trust_id", "committee_id") REFERENCES "committee"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "committee_officer" ADD CONSTRAINT "committee_officer_trust_id_contact_id_fkey" FOREIGN KEY ("trust_id", "contact_id") REFERENCES "contact"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "committee_officer" ADD CONSTRAINT "committee_officer_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "meeting" ADD CONSTRAINT "meeting_trust_id_committee_id_fkey" FOREIGN KEY ("trust_id", "committee_id") REFERENCES "committee"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "meeting" ADD CONSTRAINT "meeting_trust_id_created_by_id_fkey" FOREIGN KEY ("trust_id", "created_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "meeting" ADD CONSTRAINT "meeting_trust_id_cancelled_by_id_fkey" FOREIGN KEY ("trust_id", "cancelled_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "meeting_move" ADD CONSTRAINT "meeting_move_trust_id_meeting_id_fkey" FOREIGN KEY ("trust_id", "meeting_id") REFERENCES "meeting"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "meeting_move" ADD CONSTRAINT "meeting_move_trust_id_moved_by_id_fkey" FOREIGN KEY ("trust_id", "moved_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "invitation" ADD CONSTRAINT "invitation_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "invitation" ADD CONSTRAINT "invitation_trust_id_covering_id_fkey" FOREIGN KEY ("trust_id", "covering_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "invitation" ADD CONSTRAINT "invitation_trust_id_committee_id_fkey" FOREIGN KEY ("trust_id", "committee_id") REFERENCES "committee"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "invitation" ADD CONSTRAINT "invitation_trust_id_meeting_id_fkey" FOREIGN KEY ("trust_id", "meeting_id") REFERENCES "meeting"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "invitation" ADD CONSTRAINT "invitation_trust_id_invited_by_id_fkey" FOREIGN KEY ("trust_id", "invited_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "invitation" ADD CONSTRAINT "invitation_trust_id_ended_by_id_fkey" FOREIGN KEY ("trust_id", "ended_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "reply" ADD CONSTRAINT "reply_trust_id_meeting_id_fkey" FOREIGN KEY ("trust_id", "meeting_id") REFERENCES "meeting"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "reply" ADD CONSTRAINT "reply_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "reply" ADD CONSTRAINT "reply_trust_id_said_by_id_fkey" FOREIGN KEY ("trust_id", "said_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "reply" ADD CONSTRAINT "reply_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "attendance" ADD CONSTRAINT "attendance_trust_id_meeting_id_fkey" FOREIGN KEY ("trust_id", "meeting_id") REFERENCES "meeting"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "attendance" ADD CONSTRAINT "attendance_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "attendance" ADD CONSTRAINT "attendance_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "meeting_outcome" ADD CONSTRAINT "meeting_outcome_trust_id_meeting_id_fkey" FOREIGN KEY ("trust_id", "meeting_id") REFERENCES "meeting"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "meeting_outcome" ADD CONSTRAINT "meeting_outcome_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "raised_point" ADD CONSTRAINT "raised_point_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "raised_point" ADD CONSTRAINT "raised_point_trust_id_meeting_id_fkey" FOREIGN KEY ("trust_id", "meeting_id") REFERENCES "meeting"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "raised_point" ADD CONSTRAINT "raised_point_trust_id_raised_by_id_fkey" FOREIGN KEY ("trust_id", "raised_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "raised_point" ADD CONSTRAINT "raised_point_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "raised_point_answer" ADD CONSTRAINT "raised_point_answer_trust_id_point_id_fkey" FOREIGN KEY ("trust_id", "point_id") REFERENCES "raised_point"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "raised_point_answer" ADD CONSTRAINT "raised_point_answer_trust_id_answered_by_id_fkey" FOREIGN KEY ("trust_id", "answered_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "deputy_manager" ADD CONSTRAINT "deputy_manager_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "deputy_manager" ADD CONSTRAINT "deputy_manager_trust_id_membership_id_fkey" FOREIGN KEY ("trust_id", "membership_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "deputy_manager" ADD CONSTRAINT "deputy_manager_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "pairing" ADD CONSTRAINT "pairing_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "pairing" ADD CONSTRAINT "pairing_trust_id_membership_id_fkey" FOREIGN KEY ("trust_id", "membership_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "pairing" ADD CONSTRAINT "pairing_trust_id_asked_by_id_fkey" FOREIGN KEY ("trust_id", "asked_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "pairing_state" ADD CONSTRAINT "pairing_state_trust_id_pairing_id_fkey" FOREIGN KEY ("trust_id", "pairing_id") REFERENCES "pairing"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "pairing_state" ADD CONSTRAINT "pairing_state_trust_id_said_by_id_fkey" FOREIGN KEY ("trust_id", "said_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "pairing_state" ADD CONSTRAINT "pairing_state_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "introduction" ADD CONSTRAINT "introduction_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "introduction" ADD CONSTRAINT "introduction_trust_id_contact_id_fkey" FOREIGN KEY ("trust_id", "contact_id") REFERENCES "contact"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "introduction" ADD CONSTRAINT "introduction_trust_id_committee_id_fkey" FOREIGN KEY ("trust_id", "committee_id") REFERENCES "committee"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "introduction" ADD CONSTRAINT "introduction_trust_id_arranger_id_fkey" FOREIGN KEY ("trust_id", "arranger_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "introduction" ADD CONSTRAINT "introduction_trust_id_proposed_by_id_fkey" FOREIGN KEY ("trust_id", "proposed_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "introduction_state" ADD CONSTRAINT "introduction_state_trust_id_introduction_id_fkey" FOREIGN KEY ("trust_id", "introduction_id") REFERENCES "introduction"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "introduction_state" ADD CONSTRAINT "introduction_state_trust_id_said_by_id_fkey" FOREIGN KEY ("trust_id", "said_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "introduction_state" ADD CONSTRAINT "introduction_state_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "partner_profile" ADD CONSTRAINT "partner_profile_trust_id_membership_id_fkey" FOREIGN KEY ("trust_id", "membership_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "partner_profile" ADD CONSTRAINT "partner_profile_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "network_link" ADD CONSTRAINT "network_link_trust_id_fkey" FOREIGN KEY ("trust_id") REFERENCES "trust"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "trust_settings" ADD CONSTRAINT "trust_settings_trust_id_fkey" FOREIGN KEY ("trust_id") REFERENCES "trust"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Each trust its own rows.

ALTER TABLE "committee" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "committee" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "committee"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "committee_officer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "committee_officer" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "committee_officer"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "meeting" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "meeting" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "meeting"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "meeting_move" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "meeting_move" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "meeting_move"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "invitation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "invitation" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "invitation"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "reply" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reply" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "reply"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "attendance" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "attendance" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "attendance"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "meeting_outcome" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "meeting_outcome" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "meeting_outcome"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "raised_point" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "raised_point" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "raised_point"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "raised_point_answer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "raised_point_answer" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "raised_point_answer"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "deputy_manager" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "deputy_manager" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "deputy_manager"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "pairing" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "pairing" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "pairing"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "pairing_state" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "pairing_state" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "pairing_state"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "introduction" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "introduction" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "introduction"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "introduction_state" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "introduction_state" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "introduction_state"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "partner_profile" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "partner_profile" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "partner_profile"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "network_link" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "network_link" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "network_link"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "none_because" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "none_because" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "none_because"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "clarity_view" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "clarity_view" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "clarity_view"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "trust_settings" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "trust_settings" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "trust_settings"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);


-- How clear an answer is to a partner is the partner's alone, whatever anybody's role.
CREATE POLICY "only_the_partner" ON "clarity_view" AS RESTRICTIVE FOR SELECT
  USING ("membership_id" = nullif(current_setting('app.user_id', true), '')::uuid);
CREATE POLICY "in_ones_own_name" ON "clarity_view" AS RESTRICTIVE FOR INSERT TO alongside_app
  WITH CHECK ("membership_id" = nullif(current_setting('app.user_id', true), '')::uuid);

-- Who may touch what at all.
GRANT SELECT, INSERT ON "meeting_move", "reply", "attendance", "raised_point", "raised_point_answer",
  "pairing_state", "introduction_state", "clarity_view" TO alongside_app;
GRANT SELECT, INSERT, UPDATE ON "committee", "meeting", "meeting_outcome", "partner_profile", "network_link",
  "trust_settings" TO alongside_app;
GRANT SELECT, INSERT, UPDATE ("ends_on") ON "committee_officer", "deputy_manager" TO alongside_app;
GRANT SELECT, INSERT, UPDATE ("ends_on", "ended_by_id") ON "invitation" TO alongside_app;
GRANT SELECT, INSERT, UPDATE ("review_on", "lasts_until", "revision") ON "pairing" TO alongside_app;
GRANT SELECT, INSERT, UPDATE ("arranger_id", "revision") ON "introduction" TO alongside_app;
GRANT SELECT, INSERT, UPDATE ("ended_at", "ended_by_id") ON "none_because" TO alongside_app;

-- Invariants that hold whoever writes, and however many at once.
ALTER TABLE "committee" ADD CONSTRAINT "committee_name" CHECK (btrim("name") <> '');
ALTER TABLE "committee" ADD CONSTRAINT "committee_numbers" CHECK ("seats" BETWEEN 0 AND 99 AND "target" BETWEEN 0 AND 99);
ALTER TABLE "committee" ADD CONSTRAINT "committee_links"
  CHECK ("joining_link" ~ '^https?://' AND "papers_link" ~ '^https?://');
ALTER TABLE "committee_officer" ADD CONSTRAINT "committee_officer_dates" CHECK ("ends_on" >= "starts_on");
ALTER TABLE "committee_officer" ADD CONSTRAINT "committee_officer_one_at_a_time"
  EXCLUDE USING gist ("trust_id" WITH =, "committee_id" WITH =, "post" WITH =, daterange("starts_on", "ends_on") WITH &&);
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_times"
  CHECK ("starts_at" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND "ends_at" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND "ends_at" > "starts_at");
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_links"
  CHECK ("joining_link" ~ '^https?://' AND "papers_link" ~ '^https?://');
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_cancelled_by_somebody"
  CHECK (("cancelled_at" IS NULL) = ("cancelled_by_id" IS NULL) AND ("cancelled_because" IS NULL OR "cancelled_at" IS NOT NULL));
CREATE UNIQUE INDEX "meeting_once_at_a_time" ON "meeting" ("trust_id", "committee_id", "held_on", "starts_at")
  WHERE "cancelled_at" IS NULL;
ALTER TABLE "meeting_outcome" ADD CONSTRAINT "meeting_outcome_words" CHECK (btrim("outcome") <> '');
ALTER TABLE "meeting_outcome" ADD CONSTRAINT "meeting_outcome_link" CHECK ("minutes_link" ~ '^https?://');
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_says_why" CHECK (btrim("why") <> '');
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_dates" CHECK ("ends_on" >= "starts_on");
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_ended_by_somebody" CHECK (("ends_on" IS NULL) = ("ended_by_id" IS NULL));
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_covers_somebody_else" CHECK ("covering_id" <> "appointment_id");
CREATE UNIQUE INDEX "invitation_one_seat" ON "invitation" ("trust_id", "appointment_id", "committee_id")
  WHERE "meeting_id" IS NULL AND "ends_on" IS NULL;
CREATE UNIQUE INDEX "invitation_one_a_meeting" ON "invitation" ("trust_id", "appointment_id", "meeting_id")
  WHERE "meeting_id" IS NOT NULL AND "ends_on" IS NULL;
ALTER TABLE "deputy_manager" ADD CONSTRAINT "deputy_manager_dates" CHECK ("ends_on" >= "starts_on");
ALTER TABLE "deputy_manager" ADD CONSTRAINT "deputy_manager_one_at_a_time"
  EXCLUDE USING gist ("trust_id" WITH =, "appointment_id" WITH =, daterange("starts_on", "ends_on") WITH &&);
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_dates" CHECK ("lasts_until" >= "review_on");
ALTER TABLE "reply" ADD CONSTRAINT "reply_own_or_recorded" CHECK (("how" = 'themselves') = ("said_by_id" = "recorded_by_id"));
ALTER TABLE "raised_point" ADD CONSTRAINT "raised_point_own_or_recorded" CHECK (("how" = 'themselves') = ("raised_by_id" = "recorded_by_id"));
ALTER TABLE "raised_point" ADD CONSTRAINT "raised_point_words" CHECK (btrim("words") <> '');
ALTER TABLE "raised_point_answer" ADD CONSTRAINT "raised_point_answer_words" CHECK (btrim("words") <> '');
ALTER TABLE "pairing_state" ADD CONSTRAINT "pairing_state_own_or_recorded" CHECK (("how" = 'themselves') = ("said_by_id" = "recorded_by_id"));
ALTER TABLE "introduction_state" ADD CONSTRAINT "introduction_state_own_or_recorded" CHECK (("how" = 'themselves') = ("said_by_id" = "recorded_by_id"));
ALTER TABLE "partner_profile" ADD CONSTRAINT "partner_profile_own_or_recorded" CHECK (("how" = 'themselves') = ("membership_id" = "recorded_by_id"));
ALTER TABLE "network_link" ADD CONSTRAINT "network_link_link" CHECK ("link" ~ '^https?://');
ALTER TABLE "none_because" ADD CONSTRAINT "none_because_words" CHECK (btrim("because") <> '');
ALTER TABLE "none_because" ADD CONSTRAINT "none_because_ended_by_somebody" CHECK (("ended_at" IS NULL) = ("ended_by_id" IS NULL));
CREATE UNIQUE INDEX "none_because_one_a_question" ON "none_because" ("trust_id", "appointment_id", "question")
  WHERE "ended_at" IS NULL;
ALTER TABLE "trust_settings" ADD CONSTRAINT "trust_settings_numbers" CHECK ("committee_target" BETWEEN 0 AND 99);
ALTER TABLE "appointment_state" ADD CONSTRAINT "appointment_state_ended_as" CHECK (("ended_as" IS NULL) OR "kind" = 'ended');
ALTER TABLE "appointment_state" ADD CONSTRAINT "appointment_state_thanks" CHECK (("thanks" IS NULL) OR "kind" = 'ended');
ALTER TABLE "appointment_state" ADD CONSTRAINT "appointment_state_ending_is_whole"
  CHECK ("kind" <> 'ended' OR ("ended_as" IS NOT NULL AND "happened_on" IS NOT NULL));

-- A role that ends on its first day, or before it began, has no whole day: it holds at no time, and bars no other.
ALTER TABLE "appointment" DROP CONSTRAINT "appointment_end";
ALTER TABLE "appointment" DROP CONSTRAINT "appointment_one_current";
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_one_current"
  EXCLUDE USING gist ("trust_id" WITH =, "membership_id" WITH =,
    (CASE WHEN "ended_on" < "starts_on" THEN 'empty'::daterange ELSE daterange("starts_on", "ended_on", '[]') END) WITH &&);

-- An invitation to one meeting is to a meeting of its committee.
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_of_committee" UNIQUE ("trust_id", "id", "committee_id");
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_to_its_committee"
  FOREIGN KEY ("trust_id", "meeting_id", "committee_id") REFERENCES "meeting" ("trust_id", "id", "committee_id");

-- Somebody replies, raises a point and says what is clear for their own appointment.
ALTER TABLE "reply" ADD CONSTRAINT "reply_by_the_holder"
  FOREIGN KEY ("trust_id", "appointment_id", "said_by_id") REFERENCES "appointment" ("trust_id", "id", "membership_id");
ALTER TABLE "raised_point" ADD CONSTRAINT "raised_point_by_the_holder"
  FOREIGN KEY ("trust_id", "appointment_id", "raised_by_id") REFERENCES "appointment" ("trust_id", "id", "membership_id");
ALTER TABLE "clarity_view" ADD CONSTRAINT "clarity_view_by_the_holder"
  FOREIGN KEY ("trust_id", "appointment_id", "membership_id") REFERENCES "appointment" ("trust_id", "id", "membership_id");
