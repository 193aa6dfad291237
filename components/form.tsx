"use client";

import { type FormEvent, type ReactNode, useActionState, useEffect, useRef } from "react";
import { FormContext } from "@/components/form-context.ts";
import { PageTitle } from "@/components/page-title.tsx";
import { Button, type ButtonVariant } from "@/components/ui/button.tsx";
import { ErrorSummary } from "@/components/ui/error-summary.tsx";
import type { FormAction, FormState } from "@/lib/form-state.ts";

export type FormProps = {
  action: FormAction;
  submitLabel: string;
  /** What the button is about, for whoever hears it alone: several on a page say the same. */
  submitAbout?: string;
  variant?: ButtonVariant;
  small?: boolean;
  cancel?: { href: string; label: string };
  /**
   * Where it is sent without script, and its errors are shown, when that is not the page it stands on: for a form about
   * something that may be gone from that page by then.
   */
  sentTo?: string;
  /** Sent along, unseen: ids and revisions made on the server. */
  hidden?: Record<string, string>;
  children?: ReactNode;
} & (PageForm | InlineForm);

/** The form a page is about: it draws the page's title, its errors and its heading, in that order. */
type PageForm = {
  title: string;
  place: string;
  /** The h1 when it is not the title; false where the fields bring their own. */
  heading?: string | false;
  /** A line above the heading: what this belongs to. */
  caption?: string;
  inline?: undefined;
};

/** One of several small forms on a page that has its own title and heading. */
type InlineForm = {
  /** Unique on the page: it keeps the ids of one form's fields apart from the next one's. */
  inline: string;
  title?: undefined;
  place?: undefined;
  heading?: undefined;
  caption?: undefined;
};

/**
 * The one form: sends itself to a server action with or without script, and when the action refuses it says what
 * to mend, first at the top and again at each field, with everything that was typed still there.
 */
export function Form(props: FormProps) {
  const [state, send, pending] = useActionState<FormState, FormData>(props.action, null, props.sentTo);
  const summary = useRef<HTMLDivElement>(null);
  const attempt = state?.attempt;
  const inline = props.inline !== undefined;
  const idPrefix = inline ? `${props.inline}-` : "";
  const hidden = Object.entries(props.hidden ?? {});
  const wrong = state !== null && (state.message !== null || Object.keys(state.errors).length > 0);

  useEffect(() => {
    if (attempt === undefined) return;
    summary.current?.focus();
    if (inline && !document.title.startsWith("Error: ")) document.title = `Error: ${document.title}`;
  }, [attempt, inline]);

  function sendOnce(event: FormEvent) {
    if (pending) event.preventDefault();
  }

  return (
    <>
      {!inline && <PageTitle title={props.title} place={props.place} error={wrong} />}
      {wrong && (
        <ErrorSummary
          ref={summary}
          message={state.message}
          errors={state.errors}
          idPrefix={idPrefix}
          unlinked={["form", ...hidden.map(([name]) => name)]}
        />
      )}
      {!inline && props.heading !== false && (
        <Heading text={props.heading ?? props.title} caption={props.caption} />
      )}
      <form action={send} onSubmit={sendOnce} noValidate>
        <div key={attempt}>
          {hidden.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={state?.values[name]?.[0] ?? value} />
          ))}
          <FormContext value={{ state, idPrefix }}>{props.children}</FormContext>
        </div>
        <div className="nhsuk-button-group">
          <Button variant={props.variant} small={props.small} busy={pending}>
            {props.submitLabel}
            {props.submitAbout && <span className="nhsuk-u-visually-hidden"> ({props.submitAbout})</span>}
          </Button>
          {props.cancel && (
            <a className="nhsuk-link nhsuk-link--no-visited-state" href={props.cancel.href}>
              {props.cancel.label}
            </a>
          )}
        </div>
      </form>
    </>
  );
}

function Heading({ text, caption }: { text: string; caption?: string }) {
  return (
    <h1 className="nhsuk-heading-l">
      {caption && (
        <span className="nhsuk-caption-l">
          {caption}
          <span className="nhsuk-u-visually-hidden">: </span>
        </span>
      )}
      {text}
    </h1>
  );
}
