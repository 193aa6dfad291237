"use client";

import type { ReactNode } from "react";
import { useField } from "@/components/form-context.ts";
import { FieldGroup, type QuestionProps } from "@/components/ui/field-group.tsx";

/** Any number of choices. */
export function Checkboxes(
  props: QuestionProps & {
    options: readonly { value: string; label: string; hint?: ReactNode }[];
    defaultValues?: readonly string[];
    small?: boolean;
  },
) {
  const field = useField(props.name);
  const ticked = field.refused ? (field.kept(props.name) ?? []) : (props.defaultValues ?? []);
  return (
    <FieldGroup field={field} question={props}>
      <div className={`nhsuk-checkboxes${props.small ? " nhsuk-checkboxes--small" : ""}`}>
        {props.options.map((option, index) => {
          const id = index === 0 ? field.id : `${field.id}-${index + 1}`;
          return (
            <div className="nhsuk-checkboxes__item" key={option.value}>
              <input
                className="nhsuk-checkboxes__input"
                id={id}
                name={props.name}
                type="checkbox"
                value={option.value}
                defaultChecked={ticked.includes(option.value)}
                aria-describedby={option.hint ? `${id}-item-hint` : undefined}
              />
              <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={id}>
                {option.label}
              </label>
              {option.hint && (
                <div className="nhsuk-hint nhsuk-checkboxes__hint" id={`${id}-item-hint`}>
                  {option.hint}
                </div>
              )}
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}
