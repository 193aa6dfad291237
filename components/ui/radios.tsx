"use client";

import { Fragment, type ReactNode } from "react";
import { useField } from "@/components/form-context.ts";
import { FieldGroup, type QuestionProps } from "@/components/ui/field-group.tsx";

export type RadioOption = {
  value: string;
  label: string;
  hint?: ReactNode;
  /** Asked with this choice. Always shown, so that nothing depends on script. */
  conditional?: ReactNode;
};

/** One choice of a few. */
export function Radios(
  props: QuestionProps & {
    options: readonly RadioOption[];
    defaultValue?: string | null;
    /** "always": on a phone too, for a few words that fit beside one another. */
    inline?: boolean | "always";
    small?: boolean;
  },
) {
  const field = useField(props.name);
  const chosen = field.refused ? field.kept(props.name)?.[0] : props.defaultValue;
  const row = props.inline === "always" ? " alongside-radios-row" : "";
  const look = `${props.inline ? " nhsuk-radios--inline" : ""}${row}${props.small ? " nhsuk-radios--small" : ""}`;
  return (
    <FieldGroup field={field} question={props}>
      <div className={`nhsuk-radios${look}`}>
        {props.options.map((option, index) => {
          const id = index === 0 ? field.id : `${field.id}-${index + 1}`;
          return (
            <Fragment key={option.value}>
              <div className="nhsuk-radios__item">
                <input
                  className="nhsuk-radios__input"
                  id={id}
                  name={props.name}
                  type="radio"
                  value={option.value}
                  defaultChecked={option.value === chosen}
                  aria-describedby={option.hint ? `${id}-item-hint` : undefined}
                />
                <label className="nhsuk-label nhsuk-radios__label" htmlFor={id}>
                  {option.label}
                </label>
                {option.hint && (
                  <div className="nhsuk-hint nhsuk-radios__hint" id={`${id}-item-hint`}>
                    {option.hint}
                  </div>
                )}
              </div>
              {option.conditional && <div className="nhsuk-radios__conditional">{option.conditional}</div>}
            </Fragment>
          );
        })}
      </div>
    </FieldGroup>
  );
}
