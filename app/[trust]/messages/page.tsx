import { markMessagesReadAction } from "@/app/[trust]/messages/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { pageLinks, pageNumber } from "@/app/page-number.ts";
import { Form } from "@/components/form.tsx";
import { Card } from "@/components/ui/card.tsx";
import { Pagination } from "@/components/ui/pagination.tsx";
import { Tag } from "@/components/ui/tag.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { listMessages, type MessageSummary } from "@/lib/messages/list-messages.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showDateTime } from "@/lib/time.ts";

export default async function MessagesPage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<{ page?: string | string[]; done?: string | string[] }>;
}) {
  const { trust } = await props.params;
  const { page, done } = await props.searchParams;
  const actor = await requireActor(trust);
  const list = await readOr404(listMessages(actor, pageNumber(page)));
  const [newest] = list.messages;
  const at = `/${trust}/messages`;
  return (
    <TrustPage trust={trust} title="Messages" current="messages">
      <DoneBanner done={done} words={{ read: "Your messages are marked as read." }} />
      <h1 className="nhsuk-heading-l">Messages</h1>
      {list.messages.length === 0 && <p>You have no messages. What Alongside has to tell you comes here.</p>}
      {list.unread > 0 && newest && (
        <>
          <p>{list.unread === 1 ? "1 message is new." : `${list.unread} messages are new.`}</p>
          <Form
            action={markMessagesReadAction.bind(null, trust)}
            inline="read"
            submitLabel={list.page === 1 ? "Mark all as read" : "Mark these and older ones as read"}
            variant="secondary"
            small
            hidden={{ upTo: newest.createdAt.toISOString() }}
          />
        </>
      )}
      {list.messages.map((message) => (
        <Message key={message.id} message={message} trust={trust} />
      ))}
      <Pagination {...pageLinks(at, list)} />
    </TrustPage>
  );
}

function Message({ message, trust }: { message: MessageSummary; trust: string }) {
  return (
    <Card heading={message.subject} headingSize="s">
      <p>
        {!message.isRead && (
          <>
            <Tag colour="blue">New</Tag>{" "}
          </>
        )}
        <span className="nhsuk-hint">{showDateTime(message.createdAt)}</span>
      </p>
      <p>{message.body}</p>
      <p>
        <a className="nhsuk-link" href={`/${trust}/${message.path}`}>
          Go to it<span className="nhsuk-u-visually-hidden">: {message.subject}</span>
        </a>
      </p>
    </Card>
  );
}
