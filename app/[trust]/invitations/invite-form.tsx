import { randomUUID } from "node:crypto";
import { Form } from "@/components/form.tsx";
import { Checkboxes } from "@/components/ui/checkboxes.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import type { FormAction } from "@/lib/form-state.ts";
import type { Invitee } from "@/lib/invitations/list-invitees.ts";
import { showShortDate } from "@/lib/time.ts";

/** Invites one or several partners, with what speaks for choosing each beside the name, and who cannot be and why. */
export function InviteForm(props: {
  action: FormAction;
  title: string;
  place: string;
  caption: string;
  partners: readonly Invitee[];
  /** Who is ticked to begin with. */
  chosen: string | undefined;
  /** What they will be asked to, inside a sentence. */
  lead: string;
  cancel: string;
}) {
  const { partners } = props;
  const free = partners.filter(({ askedSince, cannot }) => !askedSince && !cannot);
  return (
    <Form
      action={props.action}
      title={props.title}
      place={props.place}
      caption={props.caption}
      submitLabel="Invite"
      hidden={{ id: randomUUID() }}
      cancel={{ href: props.cancel, label: "Cancel" }}
    >
      <p>{props.lead}</p>
      <Checkboxes
        name="appointmentIds"
        legend="Whom do you invite?"
        defaultValues={props.chosen ? [props.chosen] : []}
        options={free.map((partner) => ({
          value: partner.appointmentId,
          label: partner.name,
          hint: <WhatTheyBring partner={partner} />,
        }))}
      />
      <Others partners={partners} />
      <Textarea
        name="why"
        label="Why do you invite them?"
        hint="Say what you hope they bring: each reads it. Do not write about patients."
        readers="the partners you invite, and the managers and admins of this trust"
        rows={3}
      />
    </Form>
  );
}

function WhatTheyBring({ partner: { brings, sitsOn, startsOn } }: { partner: Invitee }) {
  const lines = [
    ["Experience", brings?.experience],
    ["Skills", brings?.skills],
    ["Interests", brings?.interests],
    ["When free", brings?.whenFree],
  ].filter(([, words]) => words);
  const seats =
    sitsOn.length > 0
      ? `Has a seat on ${new Intl.ListFormat("en-GB").format(sitsOn)}`
      : "Has no seat on a committee yet";
  return (
    <>
      {lines.length === 0 && <span className="block">They have not said yet what they bring.</span>}
      {lines.map(([key, words]) => (
        <span className="block break-words" key={key}>
          {key}: {words}
        </span>
      ))}
      <span className="block">{seats}.</span>
      {startsOn && <span className="block">Their role starts on {showShortDate(startsOn)}.</span>}
    </>
  );
}

/** Who is not among the choices, and why not. */
export function Others({ partners }: { partners: readonly Invitee[] }) {
  const others = partners.filter(({ askedSince, cannot }) => askedSince || cannot);
  if (others.length === 0) return null;
  return (
    <div className="nhsuk-form-group">
      <p className="nhsuk-u-margin-bottom-1">
        <strong>Not to choose</strong>
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {others.map(({ appointmentId, name, askedSince, cannot }) => (
          <li key={appointmentId}>
            {name}: {askedSince ? `invited already, on ${showShortDate(askedSince)}` : cannot}
          </li>
        ))}
      </ul>
    </div>
  );
}
