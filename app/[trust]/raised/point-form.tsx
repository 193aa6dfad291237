import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import { placeOf } from "@/app/[trust]/raised/frame.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { Prose } from "@/components/prose.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import type { FormState } from "@/lib/form-state.ts";
import type { RaisedDetail } from "@/lib/points/read-raised.ts";

/** A page on which somebody says something of what was raised. */
export function PointForm(props: {
  trust: string;
  /** The trust's name, for the title of the page. */
  place: string;
  detail: RaisedDetail;
  title: string;
  action: (state: FormState, form: FormData) => Promise<FormState>;
  submitLabel: string;
  hidden: Record<string, string>;
  children: ReactNode;
}) {
  const { trust, detail, title } = props;
  const { point, isPartner, partner } = detail;
  const at = `/${trust}/raised/${detail.appointmentId}/${point.id}`;
  const label = isPartner ? "Something I raised" : `Something ${partner} raised`;
  return (
    <TrustPage trust={trust} title={title} current={placeOf(detail)} back={{ href: at, label }} hasForm>
      <Form
        action={props.action}
        title={title}
        place={props.place}
        caption={isPartner ? undefined : partner}
        submitLabel={props.submitLabel}
        hidden={{ id: randomUUID(), ...props.hidden }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <InsetText>
          <Prose text={point.words} />
        </InsetText>
        {props.children}
      </Form>
    </TrustPage>
  );
}
