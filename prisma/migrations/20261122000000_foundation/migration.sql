-- CreateEnum
CREATE TYPE "how_recorded" AS ENUM ('themselves', 'phone', 'letter', 'in_person');

-- CreateEnum
CREATE TYPE "appointment_state_kind" AS ENUM ('checks', 'inducting', 'active', 'paused', 'ended');

-- CreateEnum
CREATE TYPE "contact_purpose" AS ENUM ('responsible_to', 'accountable_to', 'chair', 'secretary', 'wellbeing', 'task_owner', 'other');

-- CreateEnum
CREATE TYPE "reached_by" AS ENUM ('email', 'phone', 'letter');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('manager', 'admin', 'sponsor', 'mentor');

-- CreateEnum
CREATE TYPE "message_kind" AS ENUM ('appointed', 'line_manager_of', 'agreement_needed', 'wording_changed', 'agreed');

-- CreateEnum
CREATE TYPE "organisation_kind" AS ENUM ('nhs_trust', 'fictional');

-- CreateEnum
CREATE TYPE "stance" AS ENUM ('strategic', 'representative', 'both', 'by_task');

-- CreateEnum
CREATE TYPE "section_kind" AS ENUM ('purpose', 'committees', 'expected', 'not_expected', 'support', 'confidentiality', 'skills', 'training', 'base', 'payment', 'interests', 'shaping', 'ending', 'other');

-- CreateEnum
CREATE TYPE "publication_kind" AS ENUM ('minor', 'major');

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "password_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "proofs" TEXT[],

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "operator" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),

    CONSTRAINT "operator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "agreed_by_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "how" "how_recorded" NOT NULL,
    "happened_on" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("trust_id","id")
);

-- CreateTable
CREATE TABLE "appointment" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "role_description_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "term_ends_on" DATE,
    "ended_on" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "appointment_pkey" PRIMARY KEY ("trust_id","id")
);

-- CreateTable
CREATE TABLE "appointment_state" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "kind" "appointment_state_kind" NOT NULL,
    "happened_on" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "appointment_state_pkey" PRIMARY KEY ("trust_id","id")
);

-- CreateTable
CREATE TABLE "line_manager" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "line_manager_pkey" PRIMARY KEY ("trust_id","id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("trust_id","id")
);

-- CreateTable
CREATE TABLE "contact" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "purpose" "contact_purpose" NOT NULL,
    "name" TEXT NOT NULL,
    "job_title" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("trust_id","id")
);

-- CreateTable
CREATE TABLE "membership" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "job_title" TEXT,
    "reached_by" "reached_by" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("trust_id","id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "granted_by_id" UUID,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("trust_id","id")
);

-- CreateTable
CREATE TABLE "joining_link" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "replaced_at" TIMESTAMPTZ(3),
    "created_by_id" UUID,

    CONSTRAINT "joining_link_pkey" PRIMARY KEY ("trust_id","id")
);

-- CreateTable
CREATE TABLE "message" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "to_membership_id" UUID NOT NULL,
    "kind" "message_kind" NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_pkey" PRIMARY KEY ("trust_id","id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "kind" "organisation_kind" NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "town" TEXT NOT NULL,
    "opened_on" DATE,
    "closed_on" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_description" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "role_description_pkey" PRIMARY KEY ("trust_id","id")
);

-- CreateTable
CREATE TABLE "role_description_version" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "role_description_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "responsible_to" TEXT NOT NULL,
    "accountable_to" TEXT NOT NULL,
    "time_expected" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "stance" "stance",
    "stance_meaning" TEXT NOT NULL,
    "speaks_for" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "role_description_version_pkey" PRIMARY KEY ("trust_id","id")
);

-- CreateTable
CREATE TABLE "role_description_section" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "kind" "section_kind" NOT NULL,
    "heading" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "left_out_because" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "role_description_section_pkey" PRIMARY KEY ("trust_id","id")
);

-- CreateTable
CREATE TABLE "role_description_task" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "task_profile_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "role_description_task_pkey" PRIMARY KEY ("trust_id","id")
);

-- CreateTable
CREATE TABLE "published_task" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "task_profile_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "time" TEXT NOT NULL,
    "frequency" TEXT NOT NULL,
    "preparation" TEXT NOT NULL,
    "stance" "stance",
    "contact_name" TEXT,

    CONSTRAINT "published_task_pkey" PRIMARY KEY ("trust_id","id")
);

-- CreateTable
CREATE TABLE "publication" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "kind" "publication_kind" NOT NULL,
    "what_changed" TEXT NOT NULL,
    "published_by_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("trust_id","id")
);

-- CreateTable
CREATE TABLE "task_profile" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "time" TEXT NOT NULL,
    "frequency" TEXT NOT NULL,
    "preparation" TEXT NOT NULL,
    "stance" "stance",
    "contact_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "task_profile_pkey" PRIMARY KEY ("trust_id","id")
);

-- CreateTable
CREATE TABLE "trust" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "short_name" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "trust_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE INDEX "operator_account_id_idx" ON "operator"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_trust_id_appointment_id_version_id_key" ON "agreement"("trust_id", "appointment_id", "version_id");

-- CreateIndex
CREATE INDEX "appointment_trust_id_membership_id_idx" ON "appointment"("trust_id", "membership_id");

-- CreateIndex
CREATE INDEX "appointment_trust_id_role_description_id_idx" ON "appointment"("trust_id", "role_description_id");

-- CreateIndex
CREATE UNIQUE INDEX "appointment_state_trust_id_appointment_id_position_key" ON "appointment_state"("trust_id", "appointment_id", "position");

-- CreateIndex
CREATE INDEX "line_manager_trust_id_membership_id_idx" ON "line_manager"("trust_id", "membership_id");

-- CreateIndex
CREATE INDEX "audit_entry_trust_id_at_idx" ON "audit_entry"("trust_id", "at");

-- CreateIndex
CREATE INDEX "membership_account_id_idx" ON "membership"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_trust_id_account_id_key" ON "membership"("trust_id", "account_id");

-- CreateIndex
CREATE INDEX "role_grant_trust_id_membership_id_idx" ON "role_grant"("trust_id", "membership_id");

-- CreateIndex
CREATE INDEX "joining_link_trust_id_membership_id_idx" ON "joining_link"("trust_id", "membership_id");

-- CreateIndex
CREATE UNIQUE INDEX "joining_link_trust_id_token_hash_key" ON "joining_link"("trust_id", "token_hash");

-- CreateIndex
CREATE INDEX "message_trust_id_to_membership_id_created_at_idx" ON "message"("trust_id", "to_membership_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_kind_code_key" ON "organisation"("kind", "code");

-- CreateIndex
CREATE UNIQUE INDEX "role_description_version_trust_id_role_description_id_numbe_key" ON "role_description_version"("trust_id", "role_description_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "role_description_section_trust_id_version_id_position_key" ON "role_description_section"("trust_id", "version_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "role_description_task_trust_id_version_id_task_profile_id_key" ON "role_description_task"("trust_id", "version_id", "task_profile_id");

-- CreateIndex
CREATE UNIQUE INDEX "published_task_trust_id_version_id_task_profile_id_key" ON "published_task"("trust_id", "version_id", "task_profile_id");

-- CreateIndex
CREATE UNIQUE INDEX "publication_trust_id_version_id_key" ON "publication"("trust_id", "version_id");

-- CreateIndex
CREATE UNIQUE INDEX "trust_organisation_id_key" ON "trust"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "trust_short_name_key" ON "trust"("short_name");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "operator" ADD CONSTRAINT "operator_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_trust_id_version_id_fkey" FOREIGN KEY ("trust_id", "version_id") REFERENCES "role_description_version"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_trust_id_agreed_by_id_fkey" FOREIGN KEY ("trust_id", "agreed_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_trust_id_membership_id_fkey" FOREIGN KEY ("trust_id", "membership_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_trust_id_role_description_id_fkey" FOREIGN KEY ("trust_id", "role_description_id") REFERENCES "role_description"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment_state" ADD CONSTRAINT "appointment_state_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment_state" ADD CONSTRAINT "appointment_state_trust_id_recorded_by_id_fkey" FOREIGN KEY ("trust_id", "recorded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "line_manager" ADD CONSTRAINT "line_manager_trust_id_appointment_id_fkey" FOREIGN KEY ("trust_id", "appointment_id") REFERENCES "appointment"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "line_manager" ADD CONSTRAINT "line_manager_trust_id_membership_id_fkey" FOREIGN KEY ("trust_id", "membership_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_trust_id_fkey" FOREIGN KEY ("trust_id") REFERENCES "trust"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_trust_id_fkey" FOREIGN KEY ("trust_id") REFERENCES "trust"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_trust_id_fkey" FOREIGN KEY ("trust_id") REFERENCES "trust"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_trust_id_membership_id_fkey" FOREIGN KEY ("trust_id", "membership_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_trust_id_granted_by_id_fkey" FOREIGN KEY ("trust_id", "granted_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joining_link" ADD CONSTRAINT "joining_link_trust_id_membership_id_fkey" FOREIGN KEY ("trust_id", "membership_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joining_link" ADD CONSTRAINT "joining_link_trust_id_created_by_id_fkey" FOREIGN KEY ("trust_id", "created_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_trust_id_to_membership_id_fkey" FOREIGN KEY ("trust_id", "to_membership_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_description" ADD CONSTRAINT "role_description_trust_id_fkey" FOREIGN KEY ("trust_id") REFERENCES "trust"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_description_version" ADD CONSTRAINT "role_description_version_trust_id_role_description_id_fkey" FOREIGN KEY ("trust_id", "role_description_id") REFERENCES "role_description"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_description_section" ADD CONSTRAINT "role_description_section_trust_id_version_id_fkey" FOREIGN KEY ("trust_id", "version_id") REFERENCES "role_description_version"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_description_task" ADD CONSTRAINT "role_description_task_trust_id_version_id_fkey" FOREIGN KEY ("trust_id", "version_id") REFERENCES "role_description_version"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_description_task" ADD CONSTRAINT "role_description_task_trust_id_task_profile_id_fkey" FOREIGN KEY ("trust_id", "task_profile_id") REFERENCES "task_profile"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_task" ADD CONSTRAINT "published_task_trust_id_version_id_fkey" FOREIGN KEY ("trust_id", "version_id") REFERENCES "role_description_version"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_task" ADD CONSTRAINT "published_task_trust_id_task_profile_id_fkey" FOREIGN KEY ("trust_id", "task_profile_id") REFERENCES "task_profile"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_trust_id_version_id_fkey" FOREIGN KEY ("trust_id", "version_id") REFERENCES "role_description_version"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_trust_id_published_by_id_fkey" FOREIGN KEY ("trust_id", "published_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_profile" ADD CONSTRAINT "task_profile_trust_id_fkey" FOREIGN KEY ("trust_id") REFERENCES "trust"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_profile" ADD CONSTRAINT "task_profile_trust_id_contact_id_fkey" FOREIGN KEY ("trust_id", "contact_id") REFERENCES "contact"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trust" ADD CONSTRAINT "trust_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------------------------------------
-- Written by hand from here: what Prisma's schema cannot say. docs/decisions/0001-tenancy.md explains it.
-- ---------------------------------------------------------------------------------------------------------

GRANT USAGE ON SCHEMA "public" TO alongside_app, alongside_identity, alongside_operator, alongside_disposal;

-- Row-level security: a row is seen and written only while its trust is set for the transaction. No setting, no rows.

ALTER TABLE "membership" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "membership" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "membership"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "role_grant" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "role_grant" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "role_grant"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "joining_link" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "joining_link" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "joining_link"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "contact" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "contact" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "contact"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "role_description" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "role_description" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "role_description"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "role_description_version" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "role_description_version" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "role_description_version"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "role_description_section" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "role_description_section" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "role_description_section"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "role_description_task" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "role_description_task" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "role_description_task"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "published_task" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "published_task" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "published_task"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "publication" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "publication" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "publication"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "task_profile" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "task_profile" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "task_profile"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "appointment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "appointment" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "appointment"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "appointment_state" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "appointment_state" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "appointment_state"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "line_manager" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "line_manager" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "line_manager"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "agreement" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "agreement" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "agreement"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "message" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "message" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "message"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "audit_entry" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "audit_entry" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "audit_entry"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

ALTER TABLE "trust" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "trust" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "trust"
  USING ("id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("id" = nullif(current_setting('app.trust_id', true), '')::uuid);

-- A message is read by the person it is for, and by nobody else, whatever their role.
CREATE POLICY "only_its_reader" ON "message" AS RESTRICTIVE FOR SELECT
  USING ("to_membership_id" = nullif(current_setting('app.user_id', true), '')::uuid);
CREATE POLICY "only_its_reader_marks" ON "message" AS RESTRICTIVE FOR UPDATE
  USING ("to_membership_id" = nullif(current_setting('app.user_id', true), '')::uuid);

-- What a session needs (which trusts, which roles), for the identity role alone, which holds no content of any trust.
CREATE POLICY "identity_reads" ON "trust" FOR SELECT TO alongside_identity USING (true);
CREATE POLICY "identity_reads" ON "membership" FOR SELECT TO alongside_identity USING (true);
CREATE POLICY "identity_reads" ON "role_grant" FOR SELECT TO alongside_identity USING (true);
CREATE POLICY "identity_reads" ON "appointment" FOR SELECT TO alongside_identity USING (true);
-- The operator sees which trusts are open, and nothing in them.
CREATE POLICY "operator_reads" ON "trust" FOR SELECT TO alongside_operator USING (true);

-- The operator writes into a trust only in the transaction that opens it: never into one that is open already.
CREATE POLICY "only_while_opening" ON "membership" AS RESTRICTIVE FOR INSERT TO alongside_operator
  WITH CHECK (EXISTS (SELECT 1 FROM "trust" WHERE "trust"."id" = "membership"."trust_id" AND "trust".xmin = pg_current_xact_id()::xid));
CREATE POLICY "only_while_opening" ON "role_grant" AS RESTRICTIVE FOR INSERT TO alongside_operator
  WITH CHECK (EXISTS (SELECT 1 FROM "trust" WHERE "trust"."id" = "role_grant"."trust_id" AND "trust".xmin = pg_current_xact_id()::xid));
CREATE POLICY "only_while_opening" ON "joining_link" AS RESTRICTIVE FOR INSERT TO alongside_operator
  WITH CHECK (EXISTS (SELECT 1 FROM "trust" WHERE "trust"."id" = "joining_link"."trust_id" AND "trust".xmin = pg_current_xact_id()::xid));
CREATE POLICY "only_while_opening" ON "audit_entry" AS RESTRICTIVE FOR INSERT TO alongside_operator
  WITH CHECK (EXISTS (SELECT 1 FROM "trust" WHERE "trust"."id" = "audit_entry"."trust_id" AND "trust".xmin = pg_current_xact_id()::xid));

-- What a member does is written down under their own id.
CREATE POLICY "in_ones_own_name" ON "audit_entry" AS RESTRICTIVE FOR INSERT TO alongside_app
  WITH CHECK ("actor_kind" = 'member' AND "actor_id" = nullif(current_setting('app.user_id', true), '')::uuid);

-- Who may touch what at all. Rows that record an act are appended and read, never changed.
GRANT SELECT ON "organisation", "trust" TO alongside_app;
GRANT SELECT ON "membership" TO alongside_app;
GRANT INSERT ("trust_id", "id", "name", "email", "phone", "job_title", "reached_by", "created_at", "revision") ON "membership" TO alongside_app;
GRANT UPDATE ("name", "email", "phone", "job_title", "reached_by", "ended_at", "revision") ON "membership" TO alongside_app;
GRANT SELECT, INSERT ON "role_grant" TO alongside_app;
GRANT UPDATE ("ends_at") ON "role_grant" TO alongside_app;
GRANT SELECT ("trust_id", "id", "membership_id", "created_at", "expires_at", "used_at", "replaced_at", "created_by_id"), INSERT ON "joining_link" TO alongside_app;
GRANT UPDATE ("replaced_at") ON "joining_link" TO alongside_app;
GRANT SELECT, INSERT, UPDATE ON "contact", "task_profile", "role_description", "role_description_version" TO alongside_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "role_description_section", "role_description_task" TO alongside_app;
GRANT SELECT, INSERT ON "published_task", "publication", "agreement", "appointment_state", "audit_entry" TO alongside_app;
GRANT SELECT, INSERT ON "appointment", "line_manager" TO alongside_app;
GRANT UPDATE ("term_ends_on", "ended_on", "revision") ON "appointment" TO alongside_app;
GRANT UPDATE ("ends_on") ON "line_manager" TO alongside_app;
GRANT SELECT, INSERT ON "message" TO alongside_app;
GRANT UPDATE ("read_at") ON "message" TO alongside_app;

GRANT SELECT, INSERT, UPDATE ON "account", "session", "operator" TO alongside_identity;
GRANT DELETE ON "session" TO alongside_identity;
GRANT SELECT ("id", "short_name", "name") ON "trust" TO alongside_identity;
GRANT SELECT ("trust_id", "id", "account_id", "name", "email", "ended_at") ON "membership" TO alongside_identity;
GRANT UPDATE ("account_id") ON "membership" TO alongside_identity;
GRANT SELECT ("trust_id", "id", "membership_id", "role", "starts_at", "ends_at") ON "role_grant" TO alongside_identity;
GRANT SELECT ("trust_id", "id", "membership_id", "starts_on", "ended_on") ON "appointment" TO alongside_identity;
GRANT SELECT ON "joining_link" TO alongside_identity;
GRANT UPDATE ("used_at") ON "joining_link" TO alongside_identity;
GRANT INSERT ON "audit_entry" TO alongside_identity;

GRANT SELECT, INSERT, UPDATE ON "organisation" TO alongside_operator;
GRANT SELECT, INSERT ON "trust" TO alongside_operator;
GRANT INSERT ("trust_id", "id", "name", "email", "reached_by", "created_at", "revision") ON "membership" TO alongside_operator;
GRANT INSERT ON "role_grant", "joining_link", "audit_entry" TO alongside_operator;

-- Invariants that hold whoever writes, and however many at once.
ALTER TABLE "account" ADD CONSTRAINT "account_email_plain" CHECK ("email" = lower("email") AND "email" LIKE '%@%');
ALTER TABLE "trust" ADD CONSTRAINT "trust_short_name_shape" CHECK ("short_name" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("short_name") <= 40);
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_dates" CHECK ("closed_on" >= "opened_on");
ALTER TABLE "membership" ADD CONSTRAINT "membership_name" CHECK (btrim("name") <> '');
ALTER TABLE "membership" ADD CONSTRAINT "membership_reach" CHECK ("reached_by" <> 'email' OR "email" IS NOT NULL);
CREATE UNIQUE INDEX "membership_trust_id_email_key" ON "membership" ("trust_id", lower("email")) WHERE "ended_at" IS NULL;
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_dates" CHECK ("ends_at" >= "starts_at");
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_once_at_a_time"
  EXCLUDE USING gist ("trust_id" WITH =, "membership_id" WITH =, "role" WITH =, tstzrange("starts_at", "ends_at") WITH &&);
ALTER TABLE "joining_link" ADD CONSTRAINT "joining_link_dates" CHECK ("expires_at" > "created_at");
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_term" CHECK ("term_ends_on" >= "starts_on");
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_end" CHECK ("ended_on" >= "starts_on");
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_one_current"
  EXCLUDE USING gist ("trust_id" WITH =, "membership_id" WITH =, daterange("starts_on", "ended_on", '[]') WITH &&);
ALTER TABLE "line_manager" ADD CONSTRAINT "line_manager_dates" CHECK ("ends_on" >= "starts_on");
ALTER TABLE "line_manager" ADD CONSTRAINT "line_manager_one_at_a_time"
  EXCLUDE USING gist ("trust_id" WITH =, "appointment_id" WITH =, daterange("starts_on", "ends_on") WITH &&);
ALTER TABLE "role_description_version" ADD CONSTRAINT "role_description_version_number" CHECK ("number" >= 1);
ALTER TABLE "role_description_section" ADD CONSTRAINT "role_description_section_left_out" CHECK ("left_out_because" IS NULL OR btrim("left_out_because") <> '');
ALTER TABLE "publication" ADD CONSTRAINT "publication_says_what_changed" CHECK (btrim("what_changed") <> '');
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_own_or_recorded" CHECK (("how" = 'themselves') = ("agreed_by_id" = "recorded_by_id"));

-- Somebody agrees for their own appointment, and to what was published.
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_holder" UNIQUE ("trust_id", "id", "membership_id");
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_by_the_holder"
  FOREIGN KEY ("trust_id", "appointment_id", "agreed_by_id") REFERENCES "appointment" ("trust_id", "id", "membership_id");
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_to_what_is_published"
  FOREIGN KEY ("trust_id", "version_id") REFERENCES "publication" ("trust_id", "version_id");

-- A joining link that was used or replaced stays so.
CREATE FUNCTION "refuse_reviving_a_link"() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF (OLD."used_at" IS NOT NULL AND NEW."used_at" IS DISTINCT FROM OLD."used_at")
    OR (OLD."replaced_at" IS NOT NULL AND NEW."replaced_at" IS DISTINCT FROM OLD."replaced_at") THEN
    RAISE EXCEPTION 'a joining link that was used or replaced stays so'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'joining_link_set_once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "set_once" BEFORE UPDATE ON "joining_link"
  FOR EACH ROW EXECUTE FUNCTION "refuse_reviving_a_link"();

-- A published version is what people agreed: neither it nor its sections or tasks change any more.
CREATE FUNCTION "refuse_change_after_publication"() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  touched jsonb;
  version uuid;
  trust uuid;
BEGIN
  IF TG_OP = 'INSERT' THEN touched := to_jsonb(NEW); ELSE touched := to_jsonb(OLD); END IF;
  version := coalesce(touched ->> 'version_id', touched ->> 'id')::uuid;
  trust := (touched ->> 'trust_id')::uuid;
  PERFORM 1 FROM "role_description_version" WHERE "trust_id" = trust AND "id" = version FOR SHARE;
  IF EXISTS (SELECT 1 FROM "publication" WHERE "trust_id" = trust AND "version_id" = version) THEN
    RAISE EXCEPTION 'this version is published and cannot change'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'published_version_frozen';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "frozen_once_published" BEFORE UPDATE OR DELETE ON "role_description_version"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_after_publication"();
CREATE TRIGGER "frozen_once_published" BEFORE INSERT OR UPDATE OR DELETE ON "role_description_section"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_after_publication"();
CREATE TRIGGER "frozen_once_published" BEFORE INSERT OR UPDATE OR DELETE ON "role_description_task"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_after_publication"();
CREATE TRIGGER "frozen_once_published" BEFORE INSERT OR UPDATE OR DELETE ON "published_task"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_after_publication"();
