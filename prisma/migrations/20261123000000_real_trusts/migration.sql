-- Trusts from the official list, kept current for years: dated names, closures with a successor, organisations added
-- by hand, a short name that can change, and what the operator needs to see a trust through its first hour.

CREATE TYPE "urgent_contact_kind" AS ENUM ('danger_now', 'safeguarding', 'speaking_up', 'complaints');

ALTER TYPE "organisation_kind" ADD VALUE 'care_trust';
ALTER TYPE "organisation_kind" ADD VALUE 'community_interest_company';
ALTER TYPE "organisation_kind" ADD VALUE 'integrated_care_board';
ALTER TYPE "organisation_kind" ADD VALUE 'other';

-- One code is one organisation, whatever its kind.
DROP INDEX "organisation_kind_code_key";
CREATE UNIQUE INDEX "organisation_code_key" ON "organisation"("code");

ALTER TABLE "organisation"
  ADD COLUMN "listed_on" DATE,
  ADD COLUMN "reason" TEXT,
  ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "successor_id" UUID;
CREATE INDEX "organisation_successor_id_idx" ON "organisation"("successor_id");
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_successor_id_fkey"
  FOREIGN KEY ("successor_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "organisation_name" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "first_on" DATE NOT NULL,
    "last_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organisation_name_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "organisation_name_organisation_id_name_key" ON "organisation_name"("organisation_id", "name");
ALTER TABLE "organisation_name" ADD CONSTRAINT "organisation_name_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "organisation_load" (
    "id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "listed_on" DATE,
    "refused_because" TEXT,
    "report" JSONB NOT NULL,

    CONSTRAINT "organisation_load_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "organisation_load_recorded_at_idx" ON "organisation_load"("recorded_at");

CREATE TABLE "platform_entry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,

    CONSTRAINT "platform_entry_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "platform_entry_at_idx" ON "platform_entry"("at");

CREATE TABLE "password_link" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "replaced_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_link_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "password_link_token_hash_key" ON "password_link"("token_hash");
CREATE INDEX "password_link_account_id_idx" ON "password_link"("account_id");
ALTER TABLE "password_link" ADD CONSTRAINT "password_link_account_id_fkey"
  FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "short_name" (
    "trust_id" UUID NOT NULL,
    "short_name" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "short_name_pkey" PRIMARY KEY ("trust_id","short_name")
);
CREATE UNIQUE INDEX "short_name_short_name_key" ON "short_name"("short_name");
ALTER TABLE "short_name" ADD CONSTRAINT "short_name_trust_id_fkey"
  FOREIGN KEY ("trust_id") REFERENCES "trust"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "trust_use" (
    "trust_id" UUID NOT NULL,
    "first_joined_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_on" DATE NOT NULL,

    CONSTRAINT "trust_use_pkey" PRIMARY KEY ("trust_id")
);
ALTER TABLE "trust_use" ADD CONSTRAINT "trust_use_trust_id_fkey"
  FOREIGN KEY ("trust_id") REFERENCES "trust"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "urgent_contact" (
    "trust_id" UUID NOT NULL,
    "kind" "urgent_contact_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "email" TEXT,
    "note" TEXT,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "urgent_contact_pkey" PRIMARY KEY ("trust_id","kind")
);
ALTER TABLE "urgent_contact" ADD CONSTRAINT "urgent_contact_trust_id_fkey"
  FOREIGN KEY ("trust_id") REFERENCES "trust"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is there already moves over. Row-level security holds the owner too, so it is lifted for this transaction.
ALTER TABLE "trust" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "membership" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "short_name" ("trust_id", "short_name", "since") SELECT "id", "short_name", "opened_at" FROM "trust";
INSERT INTO "trust_use" ("trust_id", "first_joined_at", "last_used_on")
  SELECT "trust_id", min("created_at"), min("created_at")::date FROM "membership" WHERE "account_id" IS NOT NULL GROUP BY 1;
DO $$
BEGIN
  IF (SELECT count(*) FROM "short_name") <> (SELECT count(*) FROM "trust") THEN
    RAISE EXCEPTION 'a trust would lose its short name';
  END IF;
END $$;
ALTER TABLE "trust" FORCE ROW LEVEL SECURITY;
ALTER TABLE "membership" FORCE ROW LEVEL SECURITY;
UPDATE "organisation" SET "listed_on" =
  (SELECT max(greatest("opened_on", "closed_on")) FROM "organisation" WHERE "kind" = 'nhs_trust')
  WHERE "kind" = 'nhs_trust';
INSERT INTO "organisation_name" ("id", "organisation_id", "name", "first_on", "last_on", "recorded_at")
  SELECT gen_random_uuid(), "id", "name", coalesce("listed_on", "recorded_at"::date), coalesce("listed_on", "recorded_at"::date), "recorded_at"
  FROM "organisation";

-- A trust is called what its organisation is called; its short names are rows.
ALTER TABLE "trust" DROP COLUMN "name", DROP COLUMN "short_name";

-- Invariants.
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_name_there" CHECK (btrim("name") <> '');
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_listed" CHECK ("listed_on" IS NULL OR "kind" = 'nhs_trust');
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_by_hand_says_why"
  CHECK ("kind" IN ('nhs_trust', 'fictional') OR ("reason" IS NOT NULL AND btrim("reason") <> ''));
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_not_its_own_successor" CHECK ("successor_id" <> "id");
ALTER TABLE "organisation_name" ADD CONSTRAINT "organisation_name_dates" CHECK ("last_on" >= "first_on");
ALTER TABLE "short_name" ADD CONSTRAINT "short_name_shape"
  CHECK ("short_name" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("short_name") <= 40);
ALTER TABLE "password_link" ADD CONSTRAINT "password_link_dates" CHECK ("expires_at" > "created_at");
ALTER TABLE "urgent_contact" ADD CONSTRAINT "urgent_contact_name" CHECK (btrim("name") <> '');
ALTER TABLE "urgent_contact" ADD CONSTRAINT "urgent_contact_can_be_reached" CHECK ("phone" IS NOT NULL OR "email" IS NOT NULL);

-- Each trust its own rows.
ALTER TABLE "short_name" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "short_name" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "short_name"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "trust_use" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "trust_use" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "trust_use"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "urgent_contact" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "urgent_contact" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "urgent_contact"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

-- A session and the operator's list need a trust's address and whether it is used; nothing of its content.
CREATE POLICY "identity_reads" ON "short_name" FOR SELECT TO alongside_identity USING (true);
CREATE POLICY "identity_reads" ON "trust_use" FOR SELECT TO alongside_identity USING (true);
CREATE POLICY "operator_reads" ON "short_name" FOR SELECT TO alongside_operator USING (true);
CREATE POLICY "operator_reads" ON "trust_use" FOR SELECT TO alongside_operator USING (true);

-- The operator sees and writes a trust's first rows until somebody has joined it, and none from then on.
DROP POLICY "only_while_opening" ON "membership";
DROP POLICY "only_while_opening" ON "role_grant";
DROP POLICY "only_while_opening" ON "joining_link";
DROP POLICY "only_while_opening" ON "audit_entry";
CREATE POLICY "until_somebody_joined" ON "membership" AS RESTRICTIVE TO alongside_operator
  USING (NOT EXISTS (SELECT 1 FROM "trust_use" WHERE "trust_use"."trust_id" = "membership"."trust_id"))
  WITH CHECK (NOT EXISTS (SELECT 1 FROM "trust_use" WHERE "trust_use"."trust_id" = "membership"."trust_id"));
CREATE POLICY "until_somebody_joined" ON "role_grant" AS RESTRICTIVE TO alongside_operator
  USING (NOT EXISTS (SELECT 1 FROM "trust_use" WHERE "trust_use"."trust_id" = "role_grant"."trust_id"))
  WITH CHECK (NOT EXISTS (SELECT 1 FROM "trust_use" WHERE "trust_use"."trust_id" = "role_grant"."trust_id"));
CREATE POLICY "until_somebody_joined" ON "joining_link" AS RESTRICTIVE TO alongside_operator
  USING (NOT EXISTS (SELECT 1 FROM "trust_use" WHERE "trust_use"."trust_id" = "joining_link"."trust_id"))
  WITH CHECK (NOT EXISTS (SELECT 1 FROM "trust_use" WHERE "trust_use"."trust_id" = "joining_link"."trust_id"));
CREATE POLICY "until_somebody_joined" ON "urgent_contact" AS RESTRICTIVE TO alongside_operator
  USING (NOT EXISTS (SELECT 1 FROM "trust_use" WHERE "trust_use"."trust_id" = "urgent_contact"."trust_id"))
  WITH CHECK (NOT EXISTS (SELECT 1 FROM "trust_use" WHERE "trust_use"."trust_id" = "urgent_contact"."trust_id"));
-- Afterwards one act is left to them, a new short name, and it stands in the trust's audit.
CREATE POLICY "with_their_own_act" ON "audit_entry" AS RESTRICTIVE FOR INSERT TO alongside_operator
  WITH CHECK (NOT EXISTS (SELECT 1 FROM "trust_use" WHERE "trust_use"."trust_id" = "audit_entry"."trust_id")
    OR EXISTS (SELECT 1 FROM "short_name" WHERE "short_name"."trust_id" = "audit_entry"."trust_id" AND "short_name".xmin = pg_current_xact_id()::xid));

-- Who may touch what at all.
GRANT SELECT ON "short_name", "trust_use" TO alongside_app;
GRANT SELECT, INSERT, UPDATE ON "urgent_contact" TO alongside_app;

GRANT SELECT ("id", "organisation_id") ON "trust" TO alongside_identity;
GRANT SELECT ("id", "name") ON "organisation" TO alongside_identity;
GRANT SELECT ON "short_name" TO alongside_identity;
GRANT SELECT, INSERT, UPDATE ("last_used_on") ON "trust_use" TO alongside_identity;
GRANT SELECT, INSERT, UPDATE ON "password_link" TO alongside_identity;

GRANT SELECT, INSERT, UPDATE ON "organisation_name" TO alongside_operator;
GRANT SELECT, INSERT ON "organisation_load", "platform_entry" TO alongside_operator;
GRANT SELECT, INSERT, UPDATE ("since") ON "short_name" TO alongside_operator;
GRANT SELECT ON "trust_use" TO alongside_operator;
GRANT SELECT ("trust_id", "id", "name", "email", "ended_at"), UPDATE ("ended_at") ON "membership" TO alongside_operator;
GRANT SELECT ("trust_id", "id", "membership_id", "ends_at"), UPDATE ("ends_at") ON "role_grant" TO alongside_operator;
GRANT SELECT ("trust_id", "id", "membership_id", "expires_at", "used_at", "replaced_at"), UPDATE ("replaced_at") ON "joining_link" TO alongside_operator;
GRANT INSERT ON "urgent_contact" TO alongside_operator;
GRANT SELECT ("migration_name", "finished_at") ON "_prisma_migrations" TO alongside_operator;
