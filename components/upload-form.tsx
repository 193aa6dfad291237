"use client";

import { useEffect, useRef } from "react";
import { FormContext } from "@/components/form-context.ts";
import { Button } from "@/components/ui/button.tsx";
import { ErrorSummary } from "@/components/ui/error-summary.tsx";
import { FileUpload } from "@/components/ui/file-upload.tsx";

/** A form for one file, sent to an address that reads it as it comes in. What went wrong comes back in the page's address. */
export function UploadForm(props: {
  to: string;
  name: string;
  label: string;
  hint: string;
  accept: string;
  hidden: Record<string, string>;
  error: string | null;
  submitLabel: string;
}) {
  const summary = useRef<HTMLDivElement>(null);
  const errors: Record<string, string> = props.error ? { [props.name]: props.error } : {};
  useEffect(() => {
    if (props.error) summary.current?.focus();
  }, [props.error]);
  return (
    <>
      {props.error && <ErrorSummary ref={summary} message={null} errors={errors} idPrefix="" unlinked={[]} />}
      <form action={props.to} method="post" encType="multipart/form-data" noValidate>
        {Object.entries(props.hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FormContext
          value={{
            state: props.error ? { attempt: "", message: null, errors, values: {} } : null,
            idPrefix: "",
          }}
        >
          <FileUpload name={props.name} label={props.label} hint={props.hint} accept={props.accept} />
        </FormContext>
        <Button variant="secondary">{props.submitLabel}</Button>
      </form>
    </>
  );
}
