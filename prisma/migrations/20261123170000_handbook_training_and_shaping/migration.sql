-- Handbook and glossary, training, and shaping the role.

ALTER TYPE "message_kind" ADD VALUE 'term_changed';
ALTER TYPE "message_kind" ADD VALUE 'handbook_published';
ALTER TYPE "message_kind" ADD VALUE 'training_asked';
ALTER TYPE "message_kind" ADD VALUE 'training_answered';
ALTER TYPE "message_kind" ADD VALUE 'role_proposed';
ALTER TYPE "message_kind" ADD VALUE 'role_proposal_answered';

CREATE TYPE "role_proposal_state_kind" AS ENUM ('accepted', 'declined', 'suggested_instead', 'taken_back', 'ended');

CREATE TYPE "training_need_answer_kind" AS ENUM ('declined', 'arranged');

CREATE TABLE "handbook_page" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "handbook_page_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "handbook_version" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "link" TEXT,
    "link_dated_on" DATE,
    "what_changed" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_id" UUID NOT NULL,

    CONSTRAINT "handbook_version_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "published_page" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "published_page_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "handbook_confirmation" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "said_by_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "how" "how_recorded" NOT NULL,
    "happened_on" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "handbook_confirmation_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "glossary_term" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "term" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "glossary_term_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "role_proposal" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "said_by_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "how" "how_recorded" NOT NULL,
    "happened_on" DATE,
    "answer_by" DATE NOT NULL,
    "instead_of_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "role_proposal_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "role_proposal_state" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "role_proposal_state_kind" NOT NULL,
    "because" TEXT,
    "said_by_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "how" "how_recorded" NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "role_proposal_state_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "training_item" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "about" TEXT,
    "link" TEXT,
    "takes" TEXT,
    "for_everybody" BOOLEAN NOT NULL,
    "valid_months" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "training_item_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "training_scope" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "applies" BOOLEAN NOT NULL,
    "because" TEXT,
    "said_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "training_scope_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "training_done" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "done_on" DATE NOT NULL,
    "valid_until" DATE,
    "said_by_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "how" "how_recorded" NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_back_at" TIMESTAMPTZ(3),

    CONSTRAINT "training_done_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "training_need" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "said_by_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "how" "how_recorded" NOT NULL,
    "happened_on" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "training_need_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "training_need_answer" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "need_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "training_need_answer_kind" NOT NULL,
    "words" TEXT NOT NULL,
    "by_on" DATE,
    "answered_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "training_need_answer_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE UNIQUE INDEX "handbook_version_trust_id_number_key" ON "handbook_version"("trust_id", "number");

CREATE UNIQUE INDEX "published_page_trust_id_version_id_position_key" ON "published_page"("trust_id", "version_id", "position");

CREATE INDEX "handbook_confirmation_trust_id_appointment_id_idx" ON "handbook_confirmation"("trust_id", "appointment_id");

CREATE UNIQUE INDEX "handbook_confirmation_trust_id_version_id_appointment_id_key" ON "handbook_confirmation"("trust_id", "version_id", "appointment_id");

CREATE INDEX "role_proposal_trust_id_appointment_id_idx" ON "role_proposal"("trust_id", "appointment_id");

CREATE INDEX "role_proposal_trust_id_instead_of_id_idx" ON "role_proposal"("trust_id", "instead_of_id");

CREATE UNIQUE INDEX "role_proposal_state_trust_id_proposal_id_position_key" ON "role_proposal_state"("trust_id", "proposal_id", "position");

CREATE INDEX "training_scope_trust_id_appointment_id_idx" ON "training_scope"("trust_id", "appointment_id");

CREATE UNIQUE INDEX "training_scope_trust_id_item_id_appointment_id_position_key" ON "training_scope"("trust_id", "item_id", "appointment_id", "position");

CREATE INDEX "training_done_trust_id_item_id_idx" ON "training_done"("trust_id", "item_id");

CREATE INDEX "training_done_trust_id_appointment_id_idx" ON "training_done"("trust_id", "appointment_id");

CREATE INDEX "training_need_trust_id_appointment_id_idx" ON "training_need"("trust_id", "appointment_id");

CREATE UNIQUE INDEX "training_need_answer_trust_id_need_id_position_key" ON "training_need_answer"("trust_id", "need_id", "position");

ALTER TABLE "handbook_page" ADD CONSTRAINT "handbook_page_trust_id_fkey" FOREIGN KEY ("trust_id") REFERENCES "trust"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "handbook_page" ADD CONSTRAINT "handbook_page_trust_id_created_by_id_fkey" FOREIGN KEY ("trust_id", "created_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "handbook_page" ADD CONSTRAINT "handbook_page_trust_id_ended_by_id_fkey" FOREIGN KEY ("trust_id", "ended_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "handbook_version" ADD CONSTRAINT "handbook_version_trust_id_fkey" FOREIGN KEY ("trust_id") REFERENCES "trust"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "handbook_version" ADD CONSTRAINT "handbook_version_trust_id_published_by_id_fkey" FOREIGN KEY ("trust_id", "published_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "published_page" ADD CONSTRAINT "published_page_trust_id_version_id_fkey" FOREIGN KEY ("trust_id", "version_id") REFERENCES "handbook_version"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "handbook_confirmation" ADD CONSTRAINT "handbook_confirmation_trust_id_version_id_fkey" FOREIGN KEY ("trust_id", "version_id") REFERENCES "handbook_version"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "handbook_confirmation" ADD CONSTRAINT "handbook_confirmation_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "handbook_confirmation" ADD CONSTRAINT "handbook_confirmation_trust_id_said_by_id_fkey" FOREIGN KEY ("trust_id", "said_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "handbook_confirmation" ADD CONSTRAINT "handbook_confirmation_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "glossary_term" ADD CONSTRAINT "glossary_term_trust_id_fkey" FOREIGN KEY ("trust_id") REFERENCES "trust"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "glossary_term" ADD CONSTRAINT "glossary_term_trust_id_created_by_id_fkey" FOREIGN KEY ("trust_id", "created_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "glossary_term" ADD CONSTRAINT "glossary_term_trust_id_ended_by_id_fkey" FOREIGN KEY ("trust_id", "ended_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "role_proposal" ADD CONSTRAINT "role_proposal_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "role_proposal" ADD CONSTRAINT "role_proposal_trust_id_said_by_id_fkey" FOREIGN KEY ("trust_id", "said_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "role_proposal" ADD CONSTRAINT "role_proposal_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "role_proposal" ADD CONSTRAINT "role_proposal_trust_id_instead_of_id_fkey" FOREIGN KEY ("trust_id", "instead_of_id") REFERENCES "role_proposal"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "role_proposal_state" ADD CONSTRAINT "role_proposal_state_trust_id_proposal_id_fkey" FOREIGN KEY ("trust_id", "proposal_id") REFERENCES "role_proposal"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "role_proposal_state" ADD CONSTRAINT "role_proposal_state_trust_id_said_by_id_fkey" FOREIGN KEY ("trust_id", "said_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "role_proposal_state" ADD CONSTRAINT "role_proposal_state_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "training_item" ADD CONSTRAINT "training_item_trust_id_fkey" FOREIGN KEY ("trust_id") REFERENCES "trust"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "training_item" ADD CONSTRAINT "training_item_trust_id_created_by_id_fkey" FOREIGN KEY ("trust_id", "created_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "training_item" ADD CONSTRAINT "training_item_trust_id_ended_by_id_fkey" FOREIGN KEY ("trust_id", "ended_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "training_scope" ADD CONSTRAINT "training_scope_trust_id_item_id_fkey" FOREIGN KEY ("trust_id", "item_id") REFERENCES "training_item"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "training_scope" ADD CONSTRAINT "training_scope_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "training_scope" ADD CONSTRAINT "training_scope_trust_id_said_by_id_fkey" FOREIGN KEY ("trust_id", "said_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "training_done" ADD CONSTRAINT "training_done_trust_id_item_id_fkey" FOREIGN KEY ("trust_id", "item_id") REFERENCES "training_item"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "training_done" ADD CONSTRAINT "training_done_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "training_done" ADD CONSTRAINT "training_done_trust_id_said_by_id_fkey" FOREIGN KEY ("trust_id", "said_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "training_done" ADD CONSTRAINT "training_done_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "training_need" ADD CONSTRAINT "training_need_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "training_need" ADD CONSTRAINT "training_need_trust_id_said_by_id_fkey" FOREIGN KEY ("trust_id", "said_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "training_need" ADD CONSTRAINT "training_need_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "training_need_answer" ADD CONSTRAINT "training_need_answer_trust_id_need_id_fkey" FOREIGN KEY ("trust_id", "need_id") REFERENCES "training_need"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "training_need_answer" ADD CONSTRAINT "training_need_answer_trust_id_answered_by_id_fkey" FOREIGN KEY ("trust_id", "answered_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Each trust sees its own rows, whoever asks.
ALTER TABLE "handbook_page" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "handbook_page" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "handbook_page"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);
ALTER TABLE "handbook_version" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "handbook_version" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "handbook_version"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);
ALTER TABLE "published_page" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "published_page" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "published_page"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);
ALTER TABLE "handbook_confirmation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "handbook_confirmation" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "handbook_confirmation"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);
ALTER TABLE "glossary_term" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "glossary_term" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "glossary_term"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);
ALTER TABLE "role_proposal" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "role_proposal" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "role_proposal"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);
ALTER TABLE "role_proposal_state" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "role_proposal_state" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "role_proposal_state"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);
ALTER TABLE "training_item" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "training_item" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "training_item"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);
ALTER TABLE "training_scope" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "training_scope" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "training_scope"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);
ALTER TABLE "training_done" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "training_done" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "training_done"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);
ALTER TABLE "training_need" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "training_need" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "training_need"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);
ALTER TABLE "training_need_answer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "training_need_answer" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "training_need_answer"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

-- Who may touch what at all.
GRANT SELECT, INSERT ON "handbook_confirmation", "handbook_version", "published_page", "role_proposal", "role_proposal_state", "training_need", "training_need_answer", "training_scope" TO alongside_app;
GRANT SELECT, INSERT, UPDATE ON "glossary_term", "handbook_page", "training_item" TO alongside_app;
GRANT SELECT, INSERT, UPDATE ("taken_back_at") ON "training_done" TO alongside_app;
ALTER TABLE "handbook_page" ADD CONSTRAINT "handbook_page_title" CHECK (btrim("title") <> '');
ALTER TABLE "published_page" ADD CONSTRAINT "published_page_title" CHECK (btrim("title") <> '');
ALTER TABLE "glossary_term" ADD CONSTRAINT "glossary_term_term" CHECK (btrim("term") <> '');
ALTER TABLE "training_item" ADD CONSTRAINT "training_item_name" CHECK (btrim("name") <> '');
ALTER TABLE "training_need" ADD CONSTRAINT "training_need_words" CHECK (btrim("words") <> '');
ALTER TABLE "training_need_answer" ADD CONSTRAINT "training_need_answer_words" CHECK (btrim("words") <> '');
ALTER TABLE "role_proposal" ADD CONSTRAINT "role_proposal_words" CHECK (btrim("words") <> '');
ALTER TABLE "handbook_version" ADD CONSTRAINT "handbook_version_what_changed" CHECK (btrim("what_changed") <> '');
ALTER TABLE "handbook_page" ADD CONSTRAINT "handbook_page_ended_by_somebody" CHECK (("ended_at" IS NULL) = ("ended_by_id" IS NULL));
ALTER TABLE "handbook_version" ADD CONSTRAINT "handbook_version_link" CHECK ("link" ~ '^https?://');
ALTER TABLE "handbook_version" ADD CONSTRAINT "handbook_version_dated_link" CHECK ("link" IS NOT NULL OR "link_dated_on" IS NULL);
ALTER TABLE "glossary_term" ADD CONSTRAINT "glossary_term_meaning" CHECK (btrim("meaning") <> '');
ALTER TABLE "glossary_term" ADD CONSTRAINT "glossary_term_ended_by_somebody" CHECK (("ended_at" IS NULL) = ("ended_by_id" IS NULL));
ALTER TABLE "training_item" ADD CONSTRAINT "training_item_link" CHECK ("link" ~ '^https?://');
ALTER TABLE "training_item" ADD CONSTRAINT "training_item_months" CHECK ("valid_months" BETWEEN 1 AND 120);
ALTER TABLE "training_item" ADD CONSTRAINT "training_item_ended_by_somebody" CHECK (("ended_at" IS NULL) = ("ended_by_id" IS NULL));
ALTER TABLE "training_scope" ADD CONSTRAINT "training_scope_says_why" CHECK ("applies" OR btrim("because") <> '' AND "because" IS NOT NULL);
ALTER TABLE "training_done" ADD CONSTRAINT "training_done_dates" CHECK ("valid_until" >= "done_on");
ALTER TABLE "training_need_answer" ADD CONSTRAINT "training_need_answer_day" CHECK (("kind" = 'arranged') = ("by_on" IS NOT NULL));
ALTER TABLE "role_proposal_state" ADD CONSTRAINT "role_proposal_state_says_why" CHECK ("kind" <> 'declined' OR btrim("because") <> '' AND "because" IS NOT NULL);
ALTER TABLE "handbook_confirmation" ADD CONSTRAINT "handbook_confirmation_own_or_recorded" CHECK (("how" = 'themselves') = ("said_by_id" = "recorded_by_id"));
ALTER TABLE "training_done" ADD CONSTRAINT "training_done_own_or_recorded" CHECK (("how" = 'themselves') = ("said_by_id" = "recorded_by_id"));
ALTER TABLE "training_need" ADD CONSTRAINT "training_need_own_or_recorded" CHECK (("how" = 'themselves') = ("said_by_id" = "recorded_by_id"));
ALTER TABLE "role_proposal" ADD CONSTRAINT "role_proposal_own_or_recorded" CHECK (("how" = 'themselves') = ("said_by_id" = "recorded_by_id"));
ALTER TABLE "role_proposal_state" ADD CONSTRAINT "role_proposal_state_own_or_recorded" CHECK (("how" = 'themselves') = ("said_by_id" = "recorded_by_id"));
-- A partner confirms, trains and says what they need for their own appointment.
ALTER TABLE "handbook_confirmation" ADD CONSTRAINT "handbook_confirmation_by_the_holder"
  FOREIGN KEY ("trust_id", "appointment_id", "said_by_id") REFERENCES "appointment" ("trust_id", "id", "membership_id");
ALTER TABLE "training_done" ADD CONSTRAINT "training_done_by_the_holder"
  FOREIGN KEY ("trust_id", "appointment_id", "said_by_id") REFERENCES "appointment" ("trust_id", "id", "membership_id");
ALTER TABLE "training_need" ADD CONSTRAINT "training_need_by_the_holder"
  FOREIGN KEY ("trust_id", "appointment_id", "said_by_id") REFERENCES "appointment" ("trust_id", "id", "membership_id");
