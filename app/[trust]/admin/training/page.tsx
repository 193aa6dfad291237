import { forbidden } from "next/navigation";
import { acceptProposalAction } from "@/app/[trust]/admin/training/actions.ts";
import { ItemAbout } from "@/app/[trust]/training-parts.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { Form } from "@/components/form.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { can } from "@/lib/access.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { proposedItems } from "@/lib/training/proposed-items.ts";
import { readTrainingList, type TrainingList } from "@/lib/training/read-list.ts";

const title = "Training";
const done = {
  proposed: "The training is on your list. Partners see what is for everybody.",
  added: "The training is on your list.",
  changed: "The training is changed.",
  ended: "The training is off your list. What partners did stays on record.",
};

/** The trust's list of training: admins keep it, and those who manage partners read it. */
export default async function TrainingListPage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust } = await props.params;
  const actor = await requireActor(trust);
  if (!can(actor, "training-list:read", {})) forbidden();
  const list = await readOr404(readTrainingList(actor));
  const at = `/${trust}/admin/training`;
  return (
    <TrustPage
      trust={trust}
      title={title}
      current={list.mayWrite ? "admin" : "manage"}
      back={
        list.mayWrite
          ? { href: `/${trust}/admin`, label: "Set up" }
          : { href: `/${trust}/manage`, label: "Partners" }
      }
    >
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>
        “What training do I need?” is one of the six questions of each partner. This list answers it: what is
        for every partner is theirs at once, and for the rest their line manager says whether it applies.
      </p>
      {list.isNew && list.mayWrite ? <Proposal trust={trust} /> : <Items list={list} at={at} />}
      {list.mayWrite && (
        <ButtonLink
          href={`${at}/new`}
          variant={list.items.length === 0 && !list.isNew ? undefined : "secondary"}
        >
          Add a training
        </ButtonLink>
      )}
    </TrustPage>
  );
}

function Items({ list: { items, mayWrite }, at }: { list: TrainingList; at: string }) {
  if (items.length === 0)
    return (
      <p>
        {mayWrite
          ? "The list is empty. Add a training, so that partners can see what they need."
          : "The list is empty. An admin of this trust adds training to it."}
      </p>
    );
  return (
    <SummaryList
      rows={items.map((item) => ({
        id: item.id,
        key: item.name,
        value: (
          <>
            <p className="nhsuk-u-margin-bottom-1">
              <strong>{item.forEverybody ? "For every partner" : "For some partners"}</strong>
            </p>
            <ItemAbout item={item} />
          </>
        ),
        actions: mayWrite
          ? [
              { href: `${at}/${item.id}`, label: "Change" },
              { href: `${at}/${item.id}/ending`, label: "Take off" },
            ]
          : undefined,
      }))}
    />
  );
}

/** What Alongside proposes for an empty list: taken as it is, and changed after. */
function Proposal({ trust }: { trust: string }) {
  const names = (forEverybody: boolean) => proposedItems.filter((item) => item.forEverybody === forEverybody);
  return (
    <section aria-labelledby="proposal">
      <h2 className="nhsuk-heading-m" id="proposal">
        Begin with what we propose
      </h2>
      <p>The list is empty. These are for every partner:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {names(true).map(({ key, name, takes }) => (
          <li key={key}>
            {name}
            {takes && ` (${takes.toLowerCase()}, online)`}
          </li>
        ))}
      </ul>
      <p>These are common at trusts. Each is for nobody until you say that it is:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {names(false).map(({ key, name }) => (
          <li key={key}>{name}</li>
        ))}
      </ul>
      <p>You can change each after, add your own, and say for how many months each is valid.</p>
      <Form
        action={acceptProposalAction.bind(null, trust)}
        inline="proposal"
        submitLabel="Put these on our list"
      />
    </section>
  );
}
