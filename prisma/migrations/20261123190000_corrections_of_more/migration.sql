-- What was written down for a partner can be said to be not right: also that they read the handbook, a step of their induction, a
-- training they did or need, and what they said of their role.
ALTER TABLE "correction" ADD COLUMN "handbook_confirmation_id" UUID,
  ADD COLUMN "plan_step_state_id" UUID,
  ADD COLUMN "training_done_id" UUID,
  ADD COLUMN "training_need_id" UUID,
  ADD COLUMN "role_proposal_id" UUID,
  ADD COLUMN "role_proposal_state_id" UUID;

ALTER TABLE "correction" ADD CONSTRAINT "correction_trust_id_handbook_confirmation_id_fkey" FOREIGN KEY ("trust_id", "handbook_confirmation_id") REFERENCES "handbook_confirmation"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "correction" ADD CONSTRAINT "correction_trust_id_plan_step_state_id_fkey" FOREIGN KEY ("trust_id", "plan_step_state_id") REFERENCES "plan_step_state"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "correction" ADD CONSTRAINT "correction_trust_id_training_done_id_fkey" FOREIGN KEY ("trust_id", "training_done_id") REFERENCES "training_done"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "correction" ADD CONSTRAINT "correction_trust_id_training_need_id_fkey" FOREIGN KEY ("trust_id", "training_need_id") REFERENCES "training_need"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "correction" ADD CONSTRAINT "correction_trust_id_role_proposal_id_fkey" FOREIGN KEY ("trust_id", "role_proposal_id") REFERENCES "role_proposal"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "correction" ADD CONSTRAINT "correction_trust_id_role_proposal_state_id_fkey" FOREIGN KEY ("trust_id", "role_proposal_state_id") REFERENCES "role_proposal_state"("trust_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "correction" DROP CONSTRAINT "correction_of_one_record",
  ADD CONSTRAINT "correction_of_one_record" CHECK (num_nonnulls("agreement_id", "attendance_id", "raised_point_id", "earlier_support_id",
    "handbook_confirmation_id", "plan_step_state_id", "training_done_id", "training_need_id", "role_proposal_id", "role_proposal_state_id") = 1);
