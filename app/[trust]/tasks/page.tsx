import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { listMessages } from "@/lib/messages/list-messages.ts";
import { readOr404 } from "@/lib/page-read.ts";

/** What waits for this person, mentors above all. For now that is messages, and the page says so. */
export default async function TasksPage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  const { unread } = await readOr404(listMessages(await requireActor(trust)));
  return (
    <TrustPage trust={trust} title="Your tasks" current="tasks">
      <h1 className="nhsuk-heading-l">Your tasks</h1>
      {unread > 0 ? (
        <p>
          <a className="nhsuk-link" href={`/${trust}/messages`}>
            {unread === 1 ? "Read 1 new message" : `Read ${unread} new messages`}
          </a>
        </p>
      ) : (
        <p>Nothing waits for you at the moment.</p>
      )}
      <p>When somebody at the trust asks something of you, it is listed here, and you get a message.</p>
    </TrustPage>
  );
}
