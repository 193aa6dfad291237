"use client";

import { createContext, useContext } from "react";
import type { FormState } from "@/lib/form-state.ts";

/** What the form tells its fields. Outside a form (a search, say) there is no state and no prefix. */
export const FormContext = createContext<{ state: FormState; idPrefix: string }>({
  state: null,
  idPrefix: "",
});

/** One field as its form knows it. */
export type Field = {
  id: string;
  error: string | undefined;
  /** The form came back refused: what was typed stands, even where that is nothing. */
  refused: boolean;
  /** Everything typed or ticked under a name, or undefined when the form came back without it. */
  kept: (name: string) => string[] | undefined;
};

/** Gives a field its id, its error and what was typed into it before. */
export function useField(name: string): Field {
  const { state, idPrefix } = useContext(FormContext);
  return {
    id: idPrefix + name,
    error: state?.errors[name],
    refused: state !== null,
    kept: (key) => state?.values[key],
  };
}
