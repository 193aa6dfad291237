-- One-to-ones, asking for help, work that is not a committee, partners who served before Alongside, and corrections.

CREATE TYPE "earlier_support_kind" AS ENUM ('role_explained', 'induction', 'handbook', 'training', 'one_to_ones', 'success_agreed');

CREATE TYPE "correction_answer_kind" AS ENUM ('put_right', 'stands');

CREATE TYPE "help_kind" AS ENUM ('not_clear', 'need_help');

CREATE TYPE "help_answer_kind" AS ENUM ('answered', 'answer_later', 'not_answered_for_me', 'taken_back');

CREATE TYPE "one_to_one_state_kind" AS ENUM ('held', 'cancelled', 'did_not_happen');

CREATE TYPE "agreed_action_state_kind" AS ENUM ('done', 'not_needed', 'to_do');

CREATE TYPE "other_work_kind" AS ENUM ('project', 'walk_round', 'staff_training', 'review', 'other');

CREATE TYPE "work_part_state_kind" AS ENUM ('taking_part', 'not_taking_part', 'ended');

ALTER TYPE "how_recorded" ADD VALUE 'email' AFTER 'letter';
ALTER TYPE "message_kind" ADD VALUE 'one_to_one_planned';
ALTER TYPE "message_kind" ADD VALUE 'one_to_one_changed';
ALTER TYPE "message_kind" ADD VALUE 'one_to_one_recorded';
ALTER TYPE "message_kind" ADD VALUE 'action_given';
ALTER TYPE "message_kind" ADD VALUE 'action_changed';
ALTER TYPE "message_kind" ADD VALUE 'help_asked';
ALTER TYPE "message_kind" ADD VALUE 'help_answered';
ALTER TYPE "message_kind" ADD VALUE 'covered_by';
ALTER TYPE "message_kind" ADD VALUE 'brought_in';
ALTER TYPE "message_kind" ADD VALUE 'corrected';
ALTER TYPE "message_kind" ADD VALUE 'correction_answered';
ALTER TYPE "message_kind" ADD VALUE 'work_asked';
ALTER TYPE "message_kind" ADD VALUE 'work_answered';
ALTER TYPE "message_kind" ADD VALUE 'work_outcome';

ALTER TABLE "clarity_view" ADD COLUMN     "happened_on" DATE,
ADD COLUMN     "how" "how_recorded" NOT NULL DEFAULT 'themselves',
ADD COLUMN     "recorded_by_id" UUID;

ALTER TABLE "trust_settings" ADD COLUMN     "answer_days" INTEGER NOT NULL DEFAULT 7,
ADD COLUMN     "keeps_time" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "one_to_one_weeks" INTEGER NOT NULL DEFAULT 6;

CREATE TABLE "brought_in" (
    "trust_id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "start_known" BOOLEAN NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "brought_in_pkey" PRIMARY KEY ("trust_id","appointment_id")
);

CREATE TABLE "earlier_support" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "kind" "earlier_support_kind" NOT NULL,
    "happened_on" DATE,
    "words" TEXT,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "earlier_support_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "correction" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "agreement_id" UUID,
    "attendance_id" UUID,
    "raised_point_id" UUID,
    "earlier_support_id" UUID,
    "words" TEXT NOT NULL,
    "said_by_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "how" "how_recorded" NOT NULL,
    "happened_on" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "correction_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "correction_answer" (
    "trust_id" UUID NOT NULL,
    "correction_id" UUID NOT NULL,
    "kind" "correction_answer_kind" NOT NULL,
    "words" TEXT NOT NULL,
    "answered_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "correction_answer_pkey" PRIMARY KEY ("trust_id","correction_id")
);

CREATE TABLE "help_request" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "kind" "help_kind" NOT NULL,
    "question" "role_question",
    "words" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "how" "how_recorded" NOT NULL,
    "happened_on" DATE,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "to_id" UUID NOT NULL,
    "late_to_id" UUID,
    "answer_by" DATE NOT NULL,

    CONSTRAINT "help_request_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "help_answer" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "help_answer_kind" NOT NULL,
    "words" TEXT,
    "answer_on" DATE,
    "said_by_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "how" "how_recorded" NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "help_answer_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "one_to_one" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "with_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "starts_at" TEXT,
    "zone" TEXT NOT NULL,
    "place" TEXT,
    "joining_link" TEXT,
    "planned_by_id" UUID NOT NULL,
    "planned_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "one_to_one_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "one_to_one_state" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "one_to_one_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "one_to_one_state_kind" NOT NULL,
    "because" TEXT,
    "said_by_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "how" "how_recorded" NOT NULL,
    "happened_on" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "one_to_one_state_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "one_to_one_move" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "one_to_one_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "from_starts_at" TEXT,
    "moved_by_id" UUID NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "one_to_one_move_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "one_to_one_cadence" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "every_weeks" INTEGER,
    "set_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "one_to_one_cadence_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "agenda_point" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "said_by_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "how" "how_recorded" NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "talked_about_in_id" UUID,
    "taken_back_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agenda_point_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "shared_note" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "one_to_one_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "said_by_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "how" "how_recorded" NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shared_note_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "agreed_action" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "one_to_one_id" UUID,
    "words" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "due_on" DATE,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agreed_action_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "agreed_action_state" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "agreed_action_state_kind" NOT NULL,
    "because" TEXT,
    "said_by_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "how" "how_recorded" NOT NULL,
    "happened_on" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreed_action_state_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "private_note" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "one_to_one_id" UUID,
    "words" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "private_note_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "other_work" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "other_work_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "about" TEXT,
    "contact_id" UUID,
    "starts_on" DATE,
    "ends_on" DATE,
    "place" TEXT,
    "link" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "closed_on" DATE,
    "closed_by_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "other_work_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "work_part" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "work_id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "why" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "work_part_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "work_part_state" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "part_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "work_part_state_kind" NOT NULL,
    "note" TEXT,
    "said_by_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "how" "how_recorded" NOT NULL,
    "happened_on" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "work_part_state_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "work_outcome" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "work_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "said_by_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "how" "how_recorded" NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "work_outcome_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "time_given" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "work_id" UUID,
    "about" TEXT,
    "given_on" DATE NOT NULL,
    "minutes" INTEGER NOT NULL,
    "said_by_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "how" "how_recorded" NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_back_at" TIMESTAMPTZ(3),

    CONSTRAINT "time_given_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "time_agreed" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "minutes_a_month" INTEGER,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "time_agreed_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE UNIQUE INDEX "earlier_support_trust_id_appointment_id_kind_key" ON "earlier_support"("trust_id", "appointment_id", "kind");

CREATE INDEX "correction_trust_id_appointment_id_idx" ON "correction"("trust_id", "appointment_id");

CREATE INDEX "help_request_trust_id_appointment_id_idx" ON "help_request"("trust_id", "appointment_id");

CREATE INDEX "help_request_trust_id_to_id_idx" ON "help_request"("trust_id", "to_id");

CREATE INDEX "help_request_trust_id_late_to_id_idx" ON "help_request"("trust_id", "late_to_id");

CREATE UNIQUE INDEX "help_answer_trust_id_request_id_position_key" ON "help_answer"("trust_id", "request_id", "position");

CREATE INDEX "one_to_one_trust_id_appointment_id_held_on_idx" ON "one_to_one"("trust_id", "appointment_id", "held_on");

CREATE INDEX "one_to_one_trust_id_with_id_idx" ON "one_to_one"("trust_id", "with_id");

CREATE UNIQUE INDEX "one_to_one_state_trust_id_one_to_one_id_position_key" ON "one_to_one_state"("trust_id", "one_to_one_id", "position");

CREATE INDEX "one_to_one_move_trust_id_one_to_one_id_idx" ON "one_to_one_move"("trust_id", "one_to_one_id");

CREATE UNIQUE INDEX "one_to_one_cadence_trust_id_appointment_id_position_key" ON "one_to_one_cadence"("trust_id", "appointment_id", "position");

CREATE INDEX "agenda_point_trust_id_appointment_id_idx" ON "agenda_point"("trust_id", "appointment_id");

CREATE INDEX "agenda_point_trust_id_talked_about_in_id_idx" ON "agenda_point"("trust_id", "talked_about_in_id");

CREATE INDEX "shared_note_trust_id_one_to_one_id_idx" ON "shared_note"("trust_id", "one_to_one_id");

CREATE INDEX "agreed_action_trust_id_appointment_id_idx" ON "agreed_action"("trust_id", "appointment_id");

CREATE INDEX "agreed_action_trust_id_owner_id_idx" ON "agreed_action"("trust_id", "owner_id");

CREATE INDEX "agreed_action_trust_id_one_to_one_id_idx" ON "agreed_action"("trust_id", "one_to_one_id");

CREATE UNIQUE INDEX "agreed_action_state_trust_id_action_id_position_key" ON "agreed_action_state"("trust_id", "action_id", "position");

CREATE INDEX "private_note_trust_id_membership_id_idx" ON "private_note"("trust_id", "membership_id");

CREATE INDEX "private_note_trust_id_one_to_one_id_idx" ON "private_note"("trust_id", "one_to_one_id");

CREATE INDEX "other_work_trust_id_contact_id_idx" ON "other_work"("trust_id", "contact_id");

CREATE INDEX "work_part_trust_id_appointment_id_idx" ON "work_part"("trust_id", "appointment_id");

CREATE UNIQUE INDEX "work_part_trust_id_work_id_appointment_id_key" ON "work_part"("trust_id", "work_id", "appointment_id");

CREATE UNIQUE INDEX "work_part_state_trust_id_part_id_position_key" ON "work_part_state"("trust_id", "part_id", "position");

CREATE INDEX "work_outcome_trust_id_work_id_idx" ON "work_outcome"("trust_id", "work_id");

CREATE INDEX "time_given_trust_id_appointment_id_given_on_idx" ON "time_given"("trust_id", "appointment_id", "given_on");

CREATE INDEX "time_given_trust_id_work_id_idx" ON "time_given"("trust_id", "work_id");

CREATE UNIQUE INDEX "time_agreed_trust_id_appointment_id_position_key" ON "time_agreed"("trust_id", "appointment_id", "position");

ALTER TABLE "clarity_view" ADD CONSTRAINT "clarity_view_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "brought_in" ADD CONSTRAINT "brought_in_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "brought_in" ADD CONSTRAINT "brought_in_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "earlier_support" ADD CONSTRAINT "earlier_support_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "earlier_support" ADD CONSTRAINT "earlier_support_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "correction" ADD CONSTRAINT "correction_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "correction" ADD CONSTRAINT "correction_trust_id_agreement_id_fkey" FOREIGN KEY ("trust_id", "agreement_id") REFERENCES "agreement"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "correction" ADD CONSTRAINT "correction_trust_id_attendance_id_fkey" FOREIGN KEY ("trust_id", "attendance_id") REFERENCES "attendance"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "correction" ADD CONSTRAINT "correction_trust_id_raised_point_id_fkey" FOREIGN KEY ("trust_id", "raised_point_id") REFERENCES "raised_point"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;



ALTER TABLE "correction" ADD CONSTRAINT "correction_trust_id_earlier_support_id_fkey" FOREIGN KEY ("trust_id", "earlier_support_id") REFERENCES "earlier_support"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "correction" ADD CONSTRAINT "correction_trust_id_said_by_id_fkey" FOREIGN KEY ("trust_id", "said_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "correction" ADD CONSTRAINT "correction_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "correction_answer" ADD CONSTRAINT "correction_answer_trust_id_correction_id_fkey" FOREIGN KEY ("trust_id", "correction_id") REFERENCES "correction"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "correction_answer" ADD CONSTRAINT "correction_answer_trust_id_answered_by_id_fkey" FOREIGN KEY ("trust_id", "answered_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "help_request" ADD CONSTRAINT "help_request_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "help_request" ADD CONSTRAINT "help_request_trust_id_asked_by_id_fkey" FOREIGN KEY ("trust_id", "asked_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "help_request" ADD CONSTRAINT "help_request_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "help_request" ADD CONSTRAINT "help_request_trust_id_to_id_fkey" FOREIGN KEY ("trust_id", "to_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "help_request" ADD CONSTRAINT "help_request_trust_id_late_to_id_fkey" FOREIGN KEY ("trust_id", "late_to_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "help_answer" ADD CONSTRAINT "help_answer_trust_id_request_id_fkey" FOREIGN KEY ("trust_id", "request_id") REFERENCES "help_request"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "help_answer" ADD CONSTRAINT "help_answer_trust_id_said_by_id_fkey" FOREIGN KEY ("trust_id", "said_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "help_answer" ADD CONSTRAINT "help_answer_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "one_to_one" ADD CONSTRAINT "one_to_one_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "one_to_one" ADD CONSTRAINT "one_to_one_trust_id_with_id_fkey" FOREIGN KEY ("trust_id", "with_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "one_to_one" ADD CONSTRAINT "one_to_one_trust_id_planned_by_id_fkey" FOREIGN KEY ("trust_id", "planned_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "one_to_one_state" ADD CONSTRAINT "one_to_one_state_trust_id_one_to_one_id_fkey" FOREIGN KEY ("trust_id", "one_to_one_id") REFERENCES "one_to_one"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "one_to_one_state" ADD CONSTRAINT "one_to_one_state_trust_id_said_by_id_fkey" FOREIGN KEY ("trust_id", "said_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "one_to_one_state" ADD CONSTRAINT "one_to_one_state_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "one_to_one_move" ADD CONSTRAINT "one_to_one_move_trust_id_one_to_one_id_fkey" FOREIGN KEY ("trust_id", "one_to_one_id") REFERENCES "one_to_one"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "one_to_one_move" ADD CONSTRAINT "one_to_one_move_trust_id_moved_by_id_fkey" FOREIGN KEY ("trust_id", "moved_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "one_to_one_cadence" ADD CONSTRAINT "one_to_one_cadence_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "one_to_one_cadence" ADD CONSTRAINT "one_to_one_cadence_trust_id_set_by_id_fkey" FOREIGN KEY ("trust_id", "set_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "agenda_point" ADD CONSTRAINT "agenda_point_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "agenda_point" ADD CONSTRAINT "agenda_point_trust_id_said_by_id_fkey" FOREIGN KEY ("trust_id", "said_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "agenda_point" ADD CONSTRAINT "agenda_point_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "agenda_point" ADD CONSTRAINT "agenda_point_trust_id_talked_about_in_id_fkey" FOREIGN KEY ("trust_id", "talked_about_in_id") REFERENCES "one_to_one"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "shared_note" ADD CONSTRAINT "shared_note_trust_id_one_to_one_id_fkey" FOREIGN KEY ("trust_id", "one_to_one_id") REFERENCES "one_to_one"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "shared_note" ADD CONSTRAINT "shared_note_trust_id_said_by_id_fkey" FOREIGN KEY ("trust_id", "said_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "shared_note" ADD CONSTRAINT "shared_note_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "agreed_action" ADD CONSTRAINT "agreed_action_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "agreed_action" ADD CONSTRAINT "agreed_action_trust_id_one_to_one_id_fkey" FOREIGN KEY ("trust_id", "one_to_one_id") REFERENCES "one_to_one"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "agreed_action" ADD CONSTRAINT "agreed_action_trust_id_owner_id_fkey" FOREIGN KEY ("trust_id", "owner_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "agreed_action" ADD CONSTRAINT "agreed_action_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "agreed_action_state" ADD CONSTRAINT "agreed_action_state_trust_id_action_id_fkey" FOREIGN KEY ("trust_id", "action_id") REFERENCES "agreed_action"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "agreed_action_state" ADD CONSTRAINT "agreed_action_state_trust_id_said_by_id_fkey" FOREIGN KEY ("trust_id", "said_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "agreed_action_state" ADD CONSTRAINT "agreed_action_state_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "private_note" ADD CONSTRAINT "private_note_trust_id_membership_id_fkey" FOREIGN KEY ("trust_id", "membership_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "private_note" ADD CONSTRAINT "private_note_trust_id_one_to_one_id_fkey" FOREIGN KEY ("trust_id", "one_to_one_id") REFERENCES "one_to_one"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "other_work" ADD CONSTRAINT "other_work_trust_id_fkey" FOREIGN KEY ("trust_id") REFERENCES "trust"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "other_work" ADD CONSTRAINT "other_work_trust_id_contact_id_fkey" FOREIGN KEY ("trust_id", "contact_id") REFERENCES "contact"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "other_work" ADD CONSTRAINT "other_work_trust_id_created_by_id_fkey" FOREIGN KEY ("trust_id", "created_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "other_work" ADD CONSTRAINT "other_work_trust_id_closed_by_id_fkey" FOREIGN KEY ("trust_id", "closed_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "work_part" ADD CONSTRAINT "work_part_trust_id_work_id_fkey" FOREIGN KEY ("trust_id", "work_id") REFERENCES "other_work"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "work_part" ADD CONSTRAINT "work_part_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "work_part" ADD CONSTRAINT "work_part_trust_id_asked_by_id_fkey" FOREIGN KEY ("trust_id", "asked_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "work_part_state" ADD CONSTRAINT "work_part_state_trust_id_part_id_fkey" FOREIGN KEY ("trust_id", "part_id") REFERENCES "work_part"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "work_part_state" ADD CONSTRAINT "work_part_state_trust_id_said_by_id_fkey" FOREIGN KEY ("trust_id", "said_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "work_part_state" ADD CONSTRAINT "work_part_state_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "work_outcome" ADD CONSTRAINT "work_outcome_trust_id_work_id_fkey" FOREIGN KEY ("trust_id", "work_id") REFERENCES "other_work"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "work_outcome" ADD CONSTRAINT "work_outcome_trust_id_said_by_id_fkey" FOREIGN KEY ("trust_id", "said_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "work_outcome" ADD CONSTRAINT "work_outcome_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "time_given" ADD CONSTRAINT "time_given_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "time_given" ADD CONSTRAINT "time_given_trust_id_work_id_fkey" FOREIGN KEY ("trust_id", "work_id") REFERENCES "other_work"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "time_given" ADD CONSTRAINT "time_given_trust_id_said_by_id_fkey" FOREIGN KEY ("trust_id", "said_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "time_given" ADD CONSTRAINT "time_given_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "time_agreed" ADD CONSTRAINT "time_agreed_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "time_agreed" ADD CONSTRAINT "time_agreed_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Each trust its own rows.

ALTER TABLE "brought_in" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "brought_in" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "brought_in"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "earlier_support" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "earlier_support" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "earlier_support"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "correction" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "correction" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "correction"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "correction_answer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "correction_answer" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "correction_answer"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "help_request" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "help_request" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "help_request"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "help_answer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "help_answer" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "help_answer"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "one_to_one" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "one_to_one" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "one_to_one"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "one_to_one_state" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "one_to_one_state" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "one_to_one_state"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "one_to_one_move" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "one_to_one_move" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "one_to_one_move"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "one_to_one_cadence" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "one_to_one_cadence" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "one_to_one_cadence"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "agenda_point" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "agenda_point" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "agenda_point"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "shared_note" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "shared_note" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "shared_note"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "agreed_action" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "agreed_action" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "agreed_action"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "agreed_action_state" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "agreed_action_state" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "agreed_action_state"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "private_note" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "private_note" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "private_note"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "other_work" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "other_work" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "other_work"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "work_part" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "work_part" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "work_part"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "work_part_state" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "work_part_state" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "work_part_state"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "work_outcome" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "work_outcome" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "work_outcome"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "time_given" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "time_given" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "time_given"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "time_agreed" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "time_agreed" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "time_agreed"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

-- A private note is its writer's alone, whatever anybody's role.
CREATE POLICY "only_its_writer" ON "private_note" AS RESTRICTIVE FOR SELECT
  USING ("membership_id" = nullif(current_setting('app.user_id', true), '')::uuid);
CREATE POLICY "only_its_writer_changes" ON "private_note" AS RESTRICTIVE FOR UPDATE
  USING ("membership_id" = nullif(current_setting('app.user_id', true), '')::uuid);
CREATE POLICY "only_its_writer_removes" ON "private_note" AS RESTRICTIVE FOR DELETE
  USING ("membership_id" = nullif(current_setting('app.user_id', true), '')::uuid);
CREATE POLICY "in_ones_own_name" ON "private_note" AS RESTRICTIVE FOR INSERT TO alongside_app
  WITH CHECK ("membership_id" = nullif(current_setting('app.user_id', true), '')::uuid);

-- What a partner asked is read by the partner and by those they named, and by nobody else, whatever anybody's role.
CREATE POLICY "only_those_named" ON "help_request" AS RESTRICTIVE FOR SELECT
  USING (nullif(current_setting('app.user_id', true), '')::uuid IN ("asked_by_id", "to_id", "late_to_id"));
CREATE POLICY "in_ones_own_name" ON "help_request" AS RESTRICTIVE FOR INSERT TO alongside_app
  WITH CHECK ("recorded_by_id" = nullif(current_setting('app.user_id', true), '')::uuid);
CREATE POLICY "only_those_named" ON "help_answer" AS RESTRICTIVE FOR SELECT
  USING (EXISTS (SELECT 1 FROM "help_request"
    WHERE "help_request"."trust_id" = "help_answer"."trust_id" AND "help_request"."id" = "help_answer"."request_id"));
CREATE POLICY "in_ones_own_name" ON "help_answer" AS RESTRICTIVE FOR INSERT TO alongside_app
  WITH CHECK ("recorded_by_id" = nullif(current_setting('app.user_id', true), '')::uuid AND EXISTS (SELECT 1 FROM "help_request"
    WHERE "help_request"."trust_id" = "help_answer"."trust_id" AND "help_request"."id" = "help_answer"."request_id"));

-- How clear an answer is shows to the partner, and to whoever wrote it down for them.
DROP POLICY "only_the_partner" ON "clarity_view";
DROP POLICY "in_ones_own_name" ON "clarity_view";
CREATE POLICY "only_the_partner" ON "clarity_view" AS RESTRICTIVE FOR SELECT
  USING (nullif(current_setting('app.user_id', true), '')::uuid IN ("membership_id", "recorded_by_id"));
CREATE POLICY "in_ones_own_name" ON "clarity_view" AS RESTRICTIVE FOR INSERT TO alongside_app
  WITH CHECK (nullif(current_setting('app.user_id', true), '')::uuid = coalesce("recorded_by_id", "membership_id"));

-- Who may touch what at all.
GRANT SELECT, INSERT ON "one_to_one_state", "one_to_one_move", "one_to_one_cadence", "shared_note", "agreed_action_state",
  "help_request", "help_answer", "work_part", "work_part_state", "work_outcome", "time_agreed", "brought_in",
  "earlier_support", "correction", "correction_answer" TO alongside_app;
GRANT SELECT, INSERT, UPDATE ON "other_work" TO alongside_app;
GRANT SELECT, INSERT, UPDATE ("with_id", "held_on", "starts_at", "place", "joining_link", "revision") ON "one_to_one" TO alongside_app;
GRANT SELECT, INSERT, UPDATE ("words", "talked_about_in_id", "taken_back_at", "revision") ON "agenda_point" TO alongside_app;
GRANT SELECT, INSERT, UPDATE ("owner_id", "due_on", "revision") ON "agreed_action" TO alongside_app;
GRANT SELECT, INSERT, UPDATE ("words", "changed_at", "revision"), DELETE ON "private_note" TO alongside_app;
GRANT SELECT, INSERT, UPDATE ("taken_back_at") ON "time_given" TO alongside_app;

-- Invariants that hold whoever writes, and however many at once.
ALTER TABLE "trust_settings" ADD CONSTRAINT "trust_settings_rhythms"
  CHECK ("one_to_one_weeks" BETWEEN 1 AND 52 AND "answer_days" BETWEEN 1 AND 60);
ALTER TABLE "one_to_one" ADD CONSTRAINT "one_to_one_time" CHECK ("starts_at" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
ALTER TABLE "one_to_one" ADD CONSTRAINT "one_to_one_link" CHECK ("joining_link" ~ '^https?://');
ALTER TABLE "one_to_one_cadence" ADD CONSTRAINT "one_to_one_cadence_weeks" CHECK ("every_weeks" BETWEEN 1 AND 52);
ALTER TABLE "agenda_point" ADD CONSTRAINT "agenda_point_words" CHECK (btrim("words") <> '');
ALTER TABLE "shared_note" ADD CONSTRAINT "shared_note_words" CHECK (btrim("words") <> '');
ALTER TABLE "agreed_action" ADD CONSTRAINT "agreed_action_words" CHECK (btrim("words") <> '');
ALTER TABLE "private_note" ADD CONSTRAINT "private_note_words" CHECK (btrim("words") <> '');
ALTER TABLE "help_request" ADD CONSTRAINT "help_request_words" CHECK (btrim("words") <> '');
ALTER TABLE "help_request" ADD CONSTRAINT "help_request_recorded_by_who_was_asked" CHECK ("recorded_by_id" IN ("asked_by_id", "to_id"));
ALTER TABLE "help_request" ADD CONSTRAINT "help_request_late_to_somebody_else" CHECK ("late_to_id" NOT IN ("to_id", "asked_by_id"));
ALTER TABLE "help_answer" ADD CONSTRAINT "help_answer_is_whole" CHECK (
  ("kind" <> 'answered' OR btrim("words") <> '' AND "words" IS NOT NULL) AND ("kind" = 'answer_later') = ("answer_on" IS NOT NULL));
ALTER TABLE "other_work" ADD CONSTRAINT "other_work_name" CHECK (btrim("name") <> '');
ALTER TABLE "other_work" ADD CONSTRAINT "other_work_dates" CHECK ("ends_on" >= "starts_on");
ALTER TABLE "other_work" ADD CONSTRAINT "other_work_link" CHECK ("link" ~ '^https?://');
ALTER TABLE "other_work" ADD CONSTRAINT "other_work_closed_by_somebody" CHECK (("closed_on" IS NULL) = ("closed_by_id" IS NULL));
ALTER TABLE "work_part" ADD CONSTRAINT "work_part_says_why" CHECK (btrim("why") <> '');
ALTER TABLE "work_outcome" ADD CONSTRAINT "work_outcome_words" CHECK (btrim("words") <> '');
ALTER TABLE "time_given" ADD CONSTRAINT "time_given_minutes" CHECK ("minutes" BETWEEN 1 AND 1440);
ALTER TABLE "time_agreed" ADD CONSTRAINT "time_agreed_minutes" CHECK ("minutes_a_month" BETWEEN 1 AND 20000);
ALTER TABLE "correction" ADD CONSTRAINT "correction_words" CHECK (btrim("words") <> '');
ALTER TABLE "correction" ADD CONSTRAINT "correction_of_one_record" CHECK (num_nonnulls("agreement_id", "attendance_id", "raised_point_id",
  "earlier_support_id") = 1);
ALTER TABLE "correction_answer" ADD CONSTRAINT "correction_answer_words" CHECK (btrim("words") <> '');

ALTER TABLE "one_to_one_state" ADD CONSTRAINT "one_to_one_state_own_or_recorded" CHECK (("how" = 'themselves') = ("said_by_id" = "recorded_by_id"));
ALTER TABLE "agenda_point" ADD CONSTRAINT "agenda_point_own_or_recorded" CHECK (("how" = 'themselves') = ("said_by_id" = "recorded_by_id"));
ALTER TABLE "shared_note" ADD CONSTRAINT "shared_note_own_or_recorded" CHECK (("how" = 'themselves') = ("said_by_id" = "recorded_by_id"));
ALTER TABLE "agreed_action_state" ADD CONSTRAINT "agreed_action_state_own_or_recorded" CHECK (("how" = 'themselves') = ("said_by_id" = "recorded_by_id"));
ALTER TABLE "help_answer" ADD CONSTRAINT "help_answer_own_or_recorded" CHECK (("how" = 'themselves') = ("said_by_id" = "recorded_by_id"));
ALTER TABLE "work_part_state" ADD CONSTRAINT "work_part_state_own_or_recorded" CHECK (("how" = 'themselves') = ("said_by_id" = "recorded_by_id"));
ALTER TABLE "work_outcome" ADD CONSTRAINT "work_outcome_own_or_recorded" CHECK (("how" = 'themselves') = ("said_by_id" = "recorded_by_id"));
ALTER TABLE "time_given" ADD CONSTRAINT "time_given_own_or_recorded" CHECK (("how" = 'themselves') = ("said_by_id" = "recorded_by_id"));
ALTER TABLE "correction" ADD CONSTRAINT "correction_own_or_recorded" CHECK (("how" = 'themselves') = ("said_by_id" = "recorded_by_id"));
ALTER TABLE "help_request" ADD CONSTRAINT "help_request_own_or_recorded" CHECK (("how" = 'themselves') = ("asked_by_id" = "recorded_by_id"));
ALTER TABLE "clarity_view" ADD CONSTRAINT "clarity_view_own_or_recorded" CHECK (("how" = 'themselves') = ("membership_id" = "recorded_by_id"));

-- What is talked about and agreed at a one-to-one is of the same appointment.
ALTER TABLE "one_to_one" ADD CONSTRAINT "one_to_one_of_appointment" UNIQUE ("trust_id", "id", "appointment_id");
ALTER TABLE "agenda_point" ADD CONSTRAINT "agenda_point_in_its_one_to_one"
  FOREIGN KEY ("trust_id", "talked_about_in_id", "appointment_id") REFERENCES "one_to_one" ("trust_id", "id", "appointment_id");
ALTER TABLE "agreed_action" ADD CONSTRAINT "agreed_action_at_its_one_to_one"
  FOREIGN KEY ("trust_id", "one_to_one_id", "appointment_id") REFERENCES "one_to_one" ("trust_id", "id", "appointment_id");

-- Somebody asks, corrects and gives time for their own appointment.
ALTER TABLE "help_request" ADD CONSTRAINT "help_request_by_the_holder"
  FOREIGN KEY ("trust_id", "appointment_id", "asked_by_id") REFERENCES "appointment" ("trust_id", "id", "membership_id");
ALTER TABLE "correction" ADD CONSTRAINT "correction_by_the_holder"
  FOREIGN KEY ("trust_id", "appointment_id", "said_by_id") REFERENCES "appointment" ("trust_id", "id", "membership_id");
ALTER TABLE "time_given" ADD CONSTRAINT "time_given_by_the_holder"
  FOREIGN KEY ("trust_id", "appointment_id", "said_by_id") REFERENCES "appointment" ("trust_id", "id", "membership_id");
