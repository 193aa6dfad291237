import { randomUUID } from "node:crypto";
import { NotYet } from "@/app/[trust]/manage/appointments/new/not-yet.tsx";
import { uploadProblem } from "@/app/[trust]/manage/appointments/serving/list/upload-problems.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Details } from "@/components/ui/details.tsx";
import { UploadForm } from "@/components/upload-form.tsx";
import { can } from "@/lib/access.ts";
import { listAppointmentChoices } from "@/lib/appointments/list-appointment-choices.ts";
import { mostLines } from "@/lib/before/read-serving-list.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";

const title = "Bring in partners with a list";

export default async function ServingListPage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<{ upload?: string | string[] }>;
}) {
  const { trust } = await props.params;
  const actor = await requireActor(trust);
  const choices = await readOr404(listAppointmentChoices(actor));
  const { upload } = await props.searchParams;
  const at = `/${trust}/manage/appointments/serving`;
  const problem = uploadProblem(upload);
  const barred = choices.roles.length === 0 || choices.barred;
  return (
    <TrustPage
      trust={trust}
      title={problem ? `Error: ${title}` : title}
      current="manage"
      back={{ href: at, label: "Bring in a partner" }}
    >
      <h1 className="nhsuk-heading-l">{title}</h1>
      {barred ? (
        <NotYet trust={trust} choices={choices} isAdmin={can(actor, "urgent-contact:write", {})} />
      ) : (
        <>
          <p>
            Nobody is brought in yet when you choose a file: first you see what would become of each line.
          </p>
          <p>
            <a className="nhsuk-link" href={`${at}/list/template`} download>
              Download the template (CSV)
            </a>
          </p>
          <HowToFill />
          <UploadForm
            to={`${at}/list/upload`}
            name="list"
            label="The list as a file"
            hint={`A CSV file, as a spreadsheet saves it: up to 1 MB and ${mostLines} lines.`}
            accept=".csv,text/csv,.txt,.tsv"
            hidden={{ id: randomUUID() }}
            error={problem}
            submitLabel="Look at this list"
          />
          <p className="nhsuk-hint">
            Only you see the list here. It is kept until you use it, a day at most.
          </p>
        </>
      )}
    </TrustPage>
  );
}

function HowToFill() {
  return (
    <Details summary="How to fill in the columns">
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>One line for each partner. Only name and line_manager_email have to be filled in.</li>
        <li>Write days as day/month/year. Where nobody knows the day, write: not known.</li>
        <li>Leave a cell empty where something was not in place.</li>
        <li>reached_by: email, phone or letter.</li>
        <li>role: the title of the role description. It can be empty where there is only one.</li>
        <li>seats: the names of committees, with a semicolon between them.</li>
        <li>Delete the line of the example before you save.</li>
      </ul>
    </Details>
  );
}
