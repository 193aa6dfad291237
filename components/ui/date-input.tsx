"use client";

import { useField } from "@/components/form-context.ts";
import { FieldGroup, type QuestionProps } from "@/components/ui/field-group.tsx";

const parts = [
  { part: "day", label: "Day", width: 2 },
  { part: "month", label: "Month", width: 4 },
  { part: "year", label: "Year", width: 4 },
] as const;

/** A date that is known, in three boxes named `name.day`, `name.month` and `name.year`. */
export function DateInput(
  props: QuestionProps & {
    /** "2027-03-27" */
    defaultValue?: string | null;
  },
) {
  const field = useField(props.name);
  const [year, month, day] = props.defaultValue?.split("-") ?? [];
  const given = { day: day?.replace(/^0/, ""), month: month?.replace(/^0/, ""), year };
  return (
    <FieldGroup field={field} question={props} role="group">
      <div className="nhsuk-date-input" id={field.id}>
        {parts.map(({ part, label, width }) => {
          const id = `${field.id}-${part}`;
          const name = `${props.name}.${part}`;
          return (
            <div className="nhsuk-date-input__item" key={part}>
              <div className="nhsuk-form-group">
                <label className="nhsuk-label nhsuk-date-input__label" htmlFor={id}>
                  {label}
                </label>
                <input
                  className={`nhsuk-input nhsuk-date-input__input nhsuk-input--width-${width}${field.error ? " nhsuk-input--error" : ""}`}
                  id={id}
                  name={name}
                  type="text"
                  inputMode="numeric"
                  defaultValue={field.kept(name)?.[0] ?? given[part] ?? ""}
                />
              </div>
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}
