import { Button } from "@/components/ui/button.tsx";
import { Details } from "@/components/ui/details.tsx";
import { Select } from "@/components/ui/select.tsx";
import { stateWords } from "@/lib/appointments/words.ts";
import { type ListChoice, listSorts, listStates } from "@/lib/needs/partner-list.ts";
import { waitKinds } from "@/lib/needs/waits.ts";

const waitWords: Record<NonNullable<ListChoice["waiting"]>, string> = {
  any: "Anything from the trust",
  line_manager: "A line manager",
  deputy: "A deputy for the line manager",
  pairing: "A mentor or buddy",
  introduction: "To meet somebody",
  point: "An answer to what they raised",
  meetings: "A committee or a meeting",
  role_description: "What their role description should say",
  training: "Training, or an answer about it",
  induction: "A step of their induction",
  success: "What success looks like",
  one_to_one: "A one-to-one",
  agreement: "Their own agreement",
};

const sortWords: Record<ListChoice["sort"], string> = {
  name: "Name",
  waiting: "Who has waited longest",
  meeting: "Next meeting",
};

/** Which partners to show and in what order: a form that only opens this page at another address. */
export function PartnersFilter(props: { at: string; choice: ListChoice; hasOthers: boolean }) {
  const { at, choice, hasOthers } = props;
  const isNarrowed = choice.state !== null || choice.waiting !== null || choice.sort !== "name";
  return (
    <Details summary="Choose and sort" open={isNarrowed}>
      <form action={`${at}#partners`} method="get">
        <div className="sm:flex sm:flex-wrap sm:gap-x-4">
          {hasOthers && (
            <Select
              name="whose"
              label="Whose partners"
              defaultValue={choice.whose}
              options={[
                { value: "mine", label: "Yours" },
                { value: "all", label: "Everybody’s" },
              ]}
            />
          )}
          <Select
            name="state"
            label="Where they are"
            placeholder="Anywhere"
            defaultValue={choice.state}
            options={listStates.map((value) => ({ value, label: stateWords[value] }))}
          />
          <Select
            name="waiting"
            label="Waiting for"
            placeholder="Anything or nothing"
            defaultValue={choice.waiting}
            options={(["any", ...waitKinds, "agreement"] as const).map((value) => ({
              value,
              label: waitWords[value],
            }))}
          />
          <Select
            name="sort"
            label="In the order of"
            defaultValue={choice.sort}
            options={listSorts.map((value) => ({ value, label: sortWords[value] }))}
          />
        </div>
        <div className="flex flex-wrap items-baseline gap-x-4">
          <Button variant="secondary">Show</Button>
          {isNarrowed && (
            <p>
              <a className="nhsuk-link" href={`${at}?whose=${choice.whose}#partners`}>
                Show all of them again
              </a>
            </p>
          )}
        </div>
      </form>
    </Details>
  );
}
