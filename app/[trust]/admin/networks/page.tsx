import { forbidden } from "next/navigation";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { can } from "@/lib/access.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { listNetworks } from "@/lib/networks/list-networks.ts";
import { readOr404 } from "@/lib/page-read.ts";

const title = "Networks of partners elsewhere";

export default async function NetworksPage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust } = await props.params;
  const actor = await requireActor(trust);
  if (!can(actor, "network:write", {})) forbidden();
  const networks = await readOr404(listNetworks(actor));
  const at = `/${trust}/admin/networks`;
  return (
    <TrustPage
      trust={trust}
      title={title}
      current="admin"
      back={{ href: `/${trust}/admin`, label: "Set up" }}
    >
      <DoneBanner
        done={(await props.searchParams).done}
        words={{
          added: "The network is added. Partners find it on the page about their people.",
          changed: "The network is changed.",
          removed: "The network is removed. Partners no longer see it.",
        }}
      />
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>
        Partners do the role alone at most trusts. A network of partners in your region, or across the
        country, lets them ask others how they do it. What you add here stands on each partner’s page about
        their people.
      </p>
      {networks.length === 0 ? (
        <p>
          None is added yet. Alongside names none by itself, because networks come and go. Ask whoever leads
          on patient safety partners in your region which there are, and add the link to each one’s page.
        </p>
      ) : (
        <SummaryList
          rows={networks.map(({ id, name, about, link }) => ({
            key: name,
            value: (
              <>
                {about && <p className="whitespace-pre-line">{about}</p>}
                <p>
                  <a className="nhsuk-link break-words" href={link} rel="noreferrer">
                    {link}
                  </a>
                </p>
              </>
            ),
            actions: [
              { href: `${at}/${id}`, label: "Change" },
              { href: `${at}/${id}/ending`, label: "Remove" },
            ],
          }))}
        />
      )}
      <ButtonLink href={`${at}/new`} variant={networks.length === 0 ? undefined : "secondary"}>
        Add a network
      </ButtonLink>
    </TrustPage>
  );
}
