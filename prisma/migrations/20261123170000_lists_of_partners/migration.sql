-- A list of partners who serve already, kept for a day at most until it is looked at and used.

CREATE TABLE "serving_list" (
    "trust_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "lines" JSONB NOT NULL,
    "refused_because" TEXT,
    "used_at" TIMESTAMPTZ(3),
    "brought_in" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "serving_list_pkey" PRIMARY KEY ("trust_id","id")
);

CREATE INDEX "serving_list_trust_id_uploaded_by_id_idx" ON "serving_list"("trust_id", "uploaded_by_id");

ALTER TABLE "serving_list" ADD CONSTRAINT "serving_list_trust_id_uploaded_by_id_fkey" FOREIGN KEY ("trust_id", "uploaded_by_id") REFERENCES "membership"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "serving_list" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "serving_list" FORCE ROW LEVEL SECURITY;
CREATE POLICY "same_trust" ON "serving_list"
  USING ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid)
  WITH CHECK ("trust_id" = nullif(current_setting('app.trust_id', true), '')::uuid);

GRANT SELECT, INSERT, UPDATE ("lines", "used_at", "brought_in"), DELETE ON "serving_list" TO alongside_app;
