import { BeforeLines } from "@/app/[trust]/before-alongside.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { readMyBefore } from "@/lib/before/read-before.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";

const title = "Before Alongside";

export default async function MyBeforePage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  const before = await readOr404(readMyBefore(await requireActor(trust)));
  return (
    <TrustPage
      trust={trust}
      title={title}
      current="partner"
      back={{ href: `/${trust}/partner`, label: "Your role" }}
    >
      <h1 className="nhsuk-heading-l">{title}</h1>
      {before ? (
        <>
          <p>
            Your trust says this was in place before Alongside. If it is not right, tell {before.by}, who
            wrote it down on {showShortDate(before.on)}.
          </p>
          <BeforeLines before={before} />
          <p>What is not here was not in place, or nobody could say. Your trust can still put it in place.</p>
        </>
      ) : (
        <p>Your role began in Alongside, so nothing was in place before it.</p>
      )}
    </TrustPage>
  );
}
