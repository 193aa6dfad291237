-- What the operator may have written into a trust ends with the first person who joins it.

-- The operator's rows say that they are the operator's, so that the first who joins can tell them.
DROP POLICY "until_somebody_joined" ON "role_grant";
CREATE POLICY "until_somebody_joined" ON "role_grant" AS RESTRICTIVE TO alongside_operator
  USING (NOT EXISTS (SELECT 1 FROM "trust_use" WHERE "trust_use"."trust_id" = "role_grant"."trust_id"))
  WITH CHECK ("granted_by_id" IS NULL AND NOT EXISTS (SELECT 1 FROM "trust_use" WHERE "trust_use"."trust_id" = "role_grant"."trust_id"));
DROP POLICY "until_somebody_joined" ON "joining_link";
CREATE POLICY "until_somebody_joined" ON "joining_link" AS RESTRICTIVE TO alongside_operator
  USING (NOT EXISTS (SELECT 1 FROM "trust_use" WHERE "trust_use"."trust_id" = "joining_link"."trust_id"))
  WITH CHECK ("created_by_id" IS NULL AND NOT EXISTS (SELECT 1 FROM "trust_use" WHERE "trust_use"."trust_id" = "joining_link"."trust_id"));

-- Whoever joins first ends what else the operator wrote: other links, and roles of others. Nobody later does.
GRANT UPDATE ("replaced_at") ON "joining_link" TO alongside_identity;
GRANT SELECT ("granted_by_id"), UPDATE ("ends_at") ON "role_grant" TO alongside_identity;
CREATE POLICY "the_first_who_joins" ON "role_grant" AS RESTRICTIVE FOR UPDATE TO alongside_identity
  USING ("granted_by_id" IS NULL AND NOT EXISTS (SELECT 1 FROM "trust_use" WHERE "trust_use"."trust_id" = "role_grant"."trust_id"));

-- Joining and the operator's writes take turns, one trust at a time, so that neither commits on what the other has just
-- changed. A transaction that would not see what was committed meanwhile is refused.
CREATE FUNCTION "refuse_once_somebody_joined"() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF current_user = 'alongside_operator' THEN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
      RAISE EXCEPTION 'the operator writes into a trust at read committed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext(NEW."trust_id"::text));
    IF EXISTS (SELECT 1 FROM "trust_use" WHERE "trust_id" = NEW."trust_id") THEN
      RAISE EXCEPTION 'somebody has joined this trust' USING ERRCODE = 'insufficient_privilege';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "refuse_once_somebody_joined" BEFORE INSERT OR UPDATE ON "membership"
  FOR EACH ROW EXECUTE FUNCTION "refuse_once_somebody_joined"();
CREATE TRIGGER "refuse_once_somebody_joined" BEFORE INSERT OR UPDATE ON "role_grant"
  FOR EACH ROW EXECUTE FUNCTION "refuse_once_somebody_joined"();
CREATE TRIGGER "refuse_once_somebody_joined" BEFORE INSERT OR UPDATE ON "joining_link"
  FOR EACH ROW EXECUTE FUNCTION "refuse_once_somebody_joined"();
CREATE TRIGGER "refuse_once_somebody_joined" BEFORE INSERT OR UPDATE ON "urgent_contact"
  FOR EACH ROW EXECUTE FUNCTION "refuse_once_somebody_joined"();
CREATE FUNCTION "take_turns_with_the_operator"() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext(NEW."trust_id"::text));
  RETURN NEW;
END $$;
CREATE TRIGGER "take_turns_with_the_operator" BEFORE INSERT ON "trust_use"
  FOR EACH ROW EXECUTE FUNCTION "take_turns_with_the_operator"();

-- No link outlives the longest that a trust could set.
ALTER TABLE "joining_link" ADD CONSTRAINT "joining_link_life" CHECK ("expires_at" <= "created_at" + interval '60 days');

-- In a trust's audit the operator writes what the operator did: until somebody joined what opens it, then a new short name.
DROP POLICY "with_their_own_act" ON "audit_entry";
CREATE POLICY "with_their_own_act" ON "audit_entry" AS RESTRICTIVE FOR INSERT TO alongside_operator
  WITH CHECK (("actor_kind" = 'operator' OR "actor_kind" LIKE 'job:%') AND (
    NOT EXISTS (SELECT 1 FROM "trust_use" WHERE "trust_use"."trust_id" = "audit_entry"."trust_id")
    OR "actor_kind" = 'operator' AND "action" = 'trust:short-name-changed' AND "subject_kind" = 'trust' AND "subject_id" = "trust_id"
      AND EXISTS (SELECT 1 FROM "short_name" WHERE "short_name"."trust_id" = "audit_entry"."trust_id" AND "short_name".xmin = pg_current_xact_id()::xid)));

-- No trust is called what an address of the platform is called, nor by numbers alone, which name pages of failure.
ALTER TABLE "short_name" ADD CONSTRAINT "short_name_free" CHECK ("short_name" !~ '^[0-9]+$' AND "short_name" <> ALL (ARRAY['accessibility', 'account', 'admin', 'api', 'assets', 'cookies', 'health', 'help', 'icon', 'manage', 'messages', 'new', 'operator', 'partner', 'privacy', 'public', 'robots', 'security', 'sign-in', 'sign-out', 'sponsor', 'static', 'tasks', 'trust', 'well-known']));
