import { confirmListAction } from "@/app/[trust]/manage/appointments/serving/list/[listId]/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { Form } from "@/components/form.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { readUploadedList, type UploadedList } from "@/lib/before/read-uploaded-list.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";

export default async function UploadedListPage(props: {
  params: Promise<{ trust: string; listId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust, listId } = await props.params;
  const list = await readOr404(readUploadedList(await requireActor(trust), listId));
  const title = list.used ? "The list was used" : "Look at the list";
  return (
    <TrustPage
      trust={trust}
      title={title}
      current="manage"
      back={{ href: `/${trust}/manage/appointments/serving/list`, label: "Choose a list" }}
    >
      <DoneBanner
        done={(await props.searchParams).done}
        words={{ used: "They are brought in. Those who can sign in and their line managers have a message." }}
      />
      <h1 className="nhsuk-heading-l">{title}</h1>
      {list.used ? (
        <Used trust={trust} used={list.used} />
      ) : list.refusedBecause ? (
        <InsetText>
          <p>
            <strong>This list cannot be read.</strong> {list.refusedBecause}
          </p>
        </InsetText>
      ) : (
        <Lines trust={trust} listId={listId} list={list} />
      )}
      {!list.used && (
        <p>
          <a className="nhsuk-link" href={`/${trust}/manage/appointments/serving/list`}>
            Choose another file
          </a>
        </p>
      )}
    </TrustPage>
  );
}

function Used({ trust, used }: { trust: string; used: NonNullable<UploadedList["used"]> }) {
  return (
    <>
      <p>
        {partners(used.broughtIn)} brought in with it on {showShortDate(used.at)}. What the list said is no
        longer kept. If lines were refused, put them right in your file and choose it again: whoever is here
        already is left as they are.
      </p>
      <p>
        <a className="nhsuk-link" href={`/${trust}/manage`}>
          Go to all partners
        </a>
      </p>
    </>
  );
}

function Lines({ trust, listId, list }: { trust: string; listId: string; list: UploadedList }) {
  const { accepted, refused, here } = list;
  return (
    <>
      <p>Nobody is brought in yet. Days are read as day, month, year: look whether each is right.</p>
      {refused.length > 0 && (
        <section aria-labelledby="refused">
          <h2 className="nhsuk-heading-m" id="refused">
            Cannot be used: {refused.length}
          </h2>
          <p>Put these right in your file and choose it again, or go on without them.</p>
          <ul className="nhsuk-list nhsuk-list--border">
            {refused.map(({ line, name, faults }) => (
              <li className="break-words" key={line}>
                <strong>
                  Line {line}
                  {name && `, ${name}`}
                </strong>
                {faults.map(({ column, why }) => (
                  <div key={column}>
                    {column}: {why}.
                  </div>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {here.length > 0 && (
        <section aria-labelledby="here">
          <h2 className="nhsuk-heading-m" id="here">
            Already here: {here.length}
          </h2>
          <p>They are partners here. Nothing is written for them.</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {here.map(({ line, name }) => (
              <li className="break-words" key={line}>
                Line {line}, {name}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="accepted">
        <h2 className="nhsuk-heading-m" id="accepted">
          Can be brought in: {accepted.length}
        </h2>
        <ul className="nhsuk-list nhsuk-list--border">
          {accepted.map(({ line, name, isKnown, details }) => (
            <li className="break-words" key={line}>
              <strong>
                Line {line}, {name}
              </strong>
              {isKnown && " (this trust has named them already)"}
              {details.map((words) => (
                <div key={words}>{words}</div>
              ))}
            </li>
          ))}
        </ul>
        {accepted.length === 0 ? (
          <p>There is nobody on this list who can be brought in.</p>
        ) : (
          <Form
            action={confirmListAction.bind(null, trust, listId)}
            inline="confirm"
            submitLabel={
              accepted.length === 1 ? "Bring in this partner" : `Bring in these ${accepted.length} partners`
            }
            hidden={{ lines: list.lines }}
          />
        )}
      </section>
    </>
  );
}

function partners(count: number): string {
  return count === 1 ? "One partner was" : `${count} partners were`;
}
