-- Induction: the steps of a trust, the plan of each partner, and links to one step for whoever does not sign in.
ALTER TYPE "message_kind" ADD VALUE 'step_given';
ALTER TYPE "message_kind" ADD VALUE 'step_done';
CREATE TYPE "step_owner" AS ENUM ('partner', 'line_manager', 'admin', 'mentor', 'contact');

CREATE TYPE "plan_step_state_kind" AS ENUM ('done', 'not_needed', 'to_do');

CREATE TABLE "induction_step" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "about" TEXT,
    "owner_kind" "step_owner" NOT NULL,
    "contact_id" UUID,
    "due_days" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "induction_step_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "induction_step_wait" (
    "trust_id" UUID NOT NULL,
    "step_id" UUID NOT NULL,
    "waits_for_id" UUID NOT NULL,

    CONSTRAINT "induction_step_wait_pkey" PRIMARY KEY ("trust_id","step_id","waits_for_id")
);

CREATE TABLE "induction_plan" (
    "trust_id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "begun_by_id" UUID NOT NULL,

    CONSTRAINT "induction_plan_pkey" PRIMARY KEY ("trust_id","appointment_id")
);

CREATE TABLE "plan_step" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "from_id" UUID,
    "title" TEXT NOT NULL,
    "about" TEXT,
    "owner_kind" "step_owner" NOT NULL,
    "contact_id" UUID,
    "due_on" DATE NOT NULL,
    "position" INTEGER NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "added_by_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_step_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "plan_step_wait" (
    "trust_id" UUID NOT NULL,
    "step_id" UUID NOT NULL,
    "waits_for_id" UUID NOT NULL,

    CONSTRAINT "plan_step_wait_pkey" PRIMARY KEY ("trust_id","step_id","waits_for_id")
);

CREATE TABLE "plan_step_state" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "step_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "plan_step_state_kind" NOT NULL,
    "because" TEXT,
    "said_by_id" UUID,
    "contact_id" UUID,
    "recorded_by_id" UUID,
    "how" "how_recorded" NOT NULL,
    "happened_on" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_step_state_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE TABLE "step_link" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "step_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "step_link_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE INDEX "induction_step_trust_id_contact_id_idx" ON "induction_step"("trust_id", "contact_id");

CREATE INDEX "induction_step_wait_trust_id_waits_for_id_idx" ON "induction_step_wait"("trust_id", "waits_for_id");

CREATE INDEX "plan_step_trust_id_contact_id_idx" ON "plan_step"("trust_id", "contact_id");

CREATE INDEX "plan_step_trust_id_from_id_idx" ON "plan_step"("trust_id", "from_id");

CREATE UNIQUE INDEX "plan_step_trust_id_appointment_id_from_id_key" ON "plan_step"("trust_id", "appointment_id", "from_id");

CREATE INDEX "plan_step_wait_trust_id_waits_for_id_idx" ON "plan_step_wait"("trust_id", "waits_for_id");

CREATE INDEX "plan_step_state_trust_id_contact_id_idx" ON "plan_step_state"("trust_id", "contact_id");

CREATE UNIQUE INDEX "plan_step_state_trust_id_step_id_position_key" ON "plan_step_state"("trust_id", "step_id", "position");

CREATE UNIQUE INDEX "step_link_trust_id_token_hash_key" ON "step_link"("trust_id", "token_hash");

CREATE INDEX "step_link_trust_id_step_id_idx" ON "step_link"("trust_id", "step_id");

CREATE INDEX "step_link_trust_id_contact_id_idx" ON "step_link"("trust_id", "contact_id");

ALTER TABLE "induction_step" ADD CONSTRAINT "induction_step_trust_id_fkey" FOREIGN KEY ("trust_id") REFERENCES "trust"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "induction_step" ADD CONSTRAINT "induction_step_trust_id_contact_id_fkey" FOREIGN KEY ("trust_id", "contact_id") REFERENCES "contact"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "induction_step" ADD CONSTRAINT "induction_step_trust_id_created_by_id_fkey" FOREIGN KEY ("trust_id", "created_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "induction_step" ADD CONSTRAINT "induction_step_trust_id_ended_by_id_fkey" FOREIGN KEY ("trust_id", "ended_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "induction_step_wait" ADD CONSTRAINT "induction_step_wait_trust_id_step_id_fkey" FOREIGN KEY ("trust_id", "step_id") REFERENCES "induction_step"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "induction_step_wait" ADD CONSTRAINT "induction_step_wait_trust_id_waits_for_id_fkey" FOREIGN KEY ("trust_id", "waits_for_id") REFERENCES "induction_step"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "induction_plan" ADD CONSTRAINT "induction_plan_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "induction_plan" ADD CONSTRAINT "induction_plan_trust_id_begun_by_id_fkey" FOREIGN KEY ("trust_id", "begun_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "induction_plan"("trust_id", "appointment_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_trust_id_from_id_fkey" FOREIGN KEY ("trust_id", "from_id") REFERENCES "induction_step"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_trust_id_contact_id_fkey" FOREIGN KEY ("trust_id", "contact_id") REFERENCES "contact"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_trust_id_added_by_id_fkey" FOREIGN KEY ("trust_id", "added_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "plan_step_wait" ADD CONSTRAINT "plan_step_wait_trust_id_step_id_fkey" FOREIGN KEY ("trust_id", "step_id") REFERENCES "plan_step"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "plan_step_wait" ADD CONSTRAINT "plan_step_wait_trust_id_waits_for_id_fkey" FOREIGN KEY ("trust_id", "waits_for_id") REFERENCES "plan_step"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "plan_step_state" ADD CONSTRAINT "plan_step_state_trust_id_step_id_fkey" FOREIGN KEY ("trust_id", "step_id") REFERENCES "plan_step"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "plan_step_state" ADD CONSTRAINT "plan_step_state_trust_id_said_by_id_fkey" FOREIGN KEY ("trust_id", "said_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "plan_step_state" ADD CONSTRAINT "plan_step_state_trust_id_contact_id_fkey" FOREIGN KEY ("trust_id", "contact_id") REFERENCES "contact"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "plan_step_state" ADD CONSTRAINT "plan_step_state_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "step_link" ADD CONSTRAINT "step_link_trust_id_step_id_fkey" FOREIGN KEY ("trust_id", "step_id") REFERENCES "plan_step"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "step_link" ADD CONSTRAINT "step_link_trust_id_contact_id_fkey" FOREIGN KEY ("trust_id", "contact_id") REFERENCES "contact"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "step_link" ADD CONSTRAINT "step_link_trust_id_created_by_id_fkey" FOREIGN KEY ("trust_id", "created_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "induction_step" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "induction_step" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "induction_step"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);
ALTER TABLE "induction_step_wait" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "induction_step_wait" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "induction_step_wait"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);
ALTER TABLE "induction_plan" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "induction_plan" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "induction_plan"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);
ALTER TABLE "plan_step" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "plan_step" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "plan_step"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);
ALTER TABLE "plan_step_wait" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "plan_step_wait" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "plan_step_wait"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);
ALTER TABLE "plan_step_state" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "plan_step_state" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "plan_step_state"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);
ALTER TABLE "step_link" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "step_link" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "step_link"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);
GRANT SELECT, INSERT ON "induction_plan", "plan_step_state" TO alongside_app;
GRANT SELECT, INSERT, UPDATE ON "induction_step" TO alongside_app;
GRANT SELECT, INSERT, DELETE ON "induction_step_wait", "plan_step_wait" TO alongside_app;
GRANT SELECT, INSERT, UPDATE ("title", "about", "owner_kind", "contact_id", "due_on", "position", "revision") ON "plan_step" TO alongside_app;
-- Serving code never reads what a link is made of; who brings one is found with the identity role.
GRANT SELECT ("trust_id", "id", "step_id", "contact_id", "created_at", "created_by_id", "expires_at", "ended_at"), INSERT, UPDATE ("ended_at") ON "step_link" TO alongside_app;
GRANT SELECT ("trust_id", "id", "step_id", "contact_id", "token_hash", "expires_at", "ended_at") ON "step_link" TO alongside_identity;

-- Invariants that hold whoever writes, and however many at once.
ALTER TABLE "induction_step" ADD CONSTRAINT "induction_step_title" CHECK (btrim("title") <> '');
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_title" CHECK (btrim("title") <> '');
ALTER TABLE "induction_step" ADD CONSTRAINT "induction_step_days" CHECK ("due_days" BETWEEN -365 AND 730);
ALTER TABLE "induction_step" ADD CONSTRAINT "induction_step_contact" CHECK (("owner_kind" = 'contact') = ("contact_id" IS NOT NULL));
ALTER TABLE "induction_step" ADD CONSTRAINT "induction_step_ended_by_somebody" CHECK (("ended_at" IS NULL) = ("ended_by_id" IS NULL));
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_contact" CHECK (("owner_kind" = 'contact') = ("contact_id" IS NOT NULL));
ALTER TABLE "plan_step_state" ADD CONSTRAINT "plan_step_state_by_one" CHECK (num_nonnulls("said_by_id", "contact_id") = 1 AND ("contact_id" IS NULL) = ("recorded_by_id" IS NOT NULL));
ALTER TABLE "plan_step_state" ADD CONSTRAINT "plan_step_state_own_or_recorded" CHECK ("contact_id" IS NOT NULL OR ("how" = 'themselves') = ("said_by_id" = "recorded_by_id"));
ALTER TABLE "plan_step_state" ADD CONSTRAINT "plan_step_state_says_why" CHECK ("kind" <> 'not_needed' OR btrim("because") <> '' AND "because" IS NOT NULL);
ALTER TABLE "step_link" ADD CONSTRAINT "step_link_life" CHECK ("expires_at" > "created_at" AND "expires_at" <= "created_at" + interval '60 days');

-- Nobody is named as having done what they did not: a member in their own name, and whoever brings a link in the link's, while
-- it works and for the one thing it is for.
ALTER POLICY "in_ones_own_name" ON "audit_entry"
  WITH CHECK (
    "actor_kind" = 'member' AND "actor_id" = nullif(current_setting('app.user_id', true), '')::uuid
    OR "actor_kind" = 'link' AND "action" = 'step:done' AND nullif(current_setting('app.user_id', true), '') IS NULL
      AND EXISTS (SELECT 1 FROM "step_link" WHERE "step_link"."trust_id" = "audit_entry"."trust_id"
        AND "step_link"."id" = "audit_entry"."actor_id" AND "step_link"."ended_at" IS NULL)
  );
