import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import { measureAt, nameOfSuccess, placeOf } from "@/app/[trust]/success/frame.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import type { FormState } from "@/lib/form-state.ts";
import type { MeasureDetail } from "@/lib/success/read-success.ts";

/** A page on which one of the two says something of a success measure. */
export function MeasureForm(props: {
  trust: string;
  /** The trust's name, for the title of the page. */
  place: string;
  detail: MeasureDetail;
  title: string;
  action: (state: FormState, form: FormData) => Promise<FormState>;
  submitLabel: string;
  children: ReactNode;
}) {
  const { trust, detail, title } = props;
  const at = measureAt(trust, detail, detail.measure.id);
  return (
    <TrustPage
      trust={trust}
      title={title}
      current={placeOf(detail)}
      back={{ href: at, label: nameOfSuccess }}
      hasForm
    >
      <Form
        action={props.action}
        title={title}
        place={props.place}
        caption={detail.isPartner ? undefined : detail.partner}
        submitLabel={props.submitLabel}
        hidden={{ id: randomUUID(), position: String(detail.measure.position) }}
        cancel={{ href: at, label: "Cancel" }}
      >
        {props.children}
      </Form>
    </TrustPage>
  );
}
