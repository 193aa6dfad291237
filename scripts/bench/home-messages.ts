import { messageInTrust, preparedSql, type TrustMessage, trustSql } from "../../lib/trust-sql.ts";
import { MEASURED } from "./rows.ts";

/** What each home sends the database: inside its trust, and `past` the wall, without the settings it goes by. */
export type HomeMessages = Record<"partner" | "manager", { inTrust: TrustMessage; past: TrustMessage }>;

/** The homes' own messages, of the people who are measured. */
export async function homeMessages(): Promise<HomeMessages> {
  const { homeSql } = await import("../../lib/appointments/read-partner-home.ts");
  const { manageHomeSql } = await import("../../lib/needs/read-manage-home.ts");
  const { trustId, membershipId, managerId } = MEASURED;
  const partner = homeSql(trustId, trustSql`a.membership_id = ${membershipId}`);
  const manager = manageHomeSql(trustId, managerId);
  return {
    partner: { inTrust: messageInTrust({ trustId, membershipId }, partner), past: preparedSql(partner) },
    manager: {
      inTrust: messageInTrust({ trustId, membershipId: managerId }, manager),
      past: preparedSql(manager),
    },
  };
}
