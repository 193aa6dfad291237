import type { AppointmentChoices } from "@/lib/appointments/list-appointment-choices.ts";
import { nameKinds } from "@/lib/urgent-contacts/words.ts";

/** Why nobody can be appointed yet, and who can change that: instead of a form that would be refused. */
export function NotYet(props: { trust: string; choices: AppointmentChoices; isAdmin: boolean }) {
  const { roles, barred } = props.choices;
  return (
    <>
      {roles.length === 0 && (
        <p>
          First a role description has to be published, so that the partner knows from the first day what the
          role is. An admin of this trust does that, under “Set up”.
        </p>
      )}
      {barred && <UrgentContactsFirst {...barred} trust={props.trust} isAdmin={props.isAdmin} />}
    </>
  );
}

function UrgentContactsFirst(
  props: NonNullable<AppointmentChoices["barred"]> & { trust: string; isAdmin: boolean },
) {
  const { missing, admins, isAdmin } = props;
  return (
    <>
      <p>
        Before a partner is appointed, this trust has to say where urgent concerns go, so that the partner
        knows whom to call. Not given yet: {nameKinds(missing)}.
      </p>
      {isAdmin ? (
        <p>
          <a className="nhsuk-link" href={`/${props.trust}/admin/urgent-contacts`}>
            Give the contacts for urgent concerns
          </a>
        </p>
      ) : (
        <p>An admin gives them under “Set up”. {admins.length > 0 && `Ask ${oneOf(admins)}.`}</p>
      )}
    </>
  );
}

function oneOf(names: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "disjunction" }).format(names);
}
