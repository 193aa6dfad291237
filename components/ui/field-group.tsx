"use client";

import type { ReactNode } from "react";
import type { Field } from "@/components/form-context.ts";
import { ErrorMessage } from "@/components/ui/error-message.tsx";
import { Fieldset } from "@/components/ui/fieldset.tsx";
import { describedBy, groupClass } from "@/components/ui/form-group.tsx";
import { Hint } from "@/components/ui/hint.tsx";
import type { LabelSize } from "@/components/ui/label.tsx";

/** What every question with several boxes has around it. */
export type QuestionProps = {
  name: string;
  legend: string;
  legendSize?: LabelSize;
  /** The legend is the page's h1: for a page with one question, in a form with `heading={false}`. */
  pageHeading?: boolean;
  hint?: ReactNode;
};

/** The legend, help and error around several boxes that answer one question. */
export function FieldGroup(props: {
  field: Field;
  question: QuestionProps;
  role?: "group";
  children: ReactNode;
}) {
  const { field, question } = props;
  return (
    <div className={groupClass(field)}>
      <Fieldset
        legend={question.legend}
        size={question.legendSize ?? "s"}
        pageHeading={question.pageHeading}
        describedBy={describedBy(field, question)}
        role={props.role}
      >
        <Hint id={`${field.id}-hint`}>{question.hint}</Hint>
        <ErrorMessage id={`${field.id}-error`} text={field.error} />
        {props.children}
      </Fieldset>
    </div>
  );
}
