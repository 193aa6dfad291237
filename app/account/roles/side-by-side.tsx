import type { TrustAndHome } from "@/app/account/roles/next-meeting-across.tsx";
import { Table } from "@/components/ui/table.tsx";
import { promiseKinds } from "@/lib/promises/rules.ts";
import { promiseTitles, stateWords } from "@/lib/promises/words.ts";
import { trustPromises } from "@/lib/readiness/standing.ts";
import { trustPromiseTitles } from "@/lib/readiness/words.ts";

const titles = { ...promiseTitles, ...trustPromiseTitles };

/** What each trust promised somebody who is a partner at several, and what of it is there. Nobody else sees this page. */
export function SideBySide({ trusts }: { trusts: readonly TrustAndHome[] }) {
  const partnerAt = trusts.filter(({ promises }) => promises !== null);
  if (partnerAt.length < 2) return null;
  return (
    <>
      <Table
        caption="What each trust gives you"
        head={["What trusts promise", ...partnerAt.map(({ membership }) => membership.trustName)]}
        rows={[...promiseKinds, ...trustPromises].map((promise) => ({
          id: promise,
          cells: [
            titles[promise],
            ...partnerAt.map(({ membership, promises }) => {
              const all = promises ? [...promises.standings, ...promises.trust] : [];
              const standing = all.find((each) => each.promise === promise);
              return standing ? (
                <a
                  className="nhsuk-link"
                  href={`/${membership.shortName}/promises/${promises?.appointmentId}#${promise}`}
                  key={membership.trustId}
                >
                  {stateWords[standing.state]}
                  <span className="nhsuk-u-visually-hidden">
                    {" "}
                    at {membership.trustName}: {titles[promise]}
                  </span>
                </a>
              ) : (
                ""
              );
            }),
          ],
        }))}
      />
      <p>Only you see the two beside each other. Neither trust is told about the other.</p>
    </>
  );
}
