import { type ReactNode, useId } from "react";

/** What just happened ("success"), or what this person should know before anything else on the page. */
export function NotificationBanner(props: { variant?: "success"; title?: string; children: ReactNode }) {
  const success = props.variant === "success";
  const id = useId();
  // What just happened is read out at once; anything else is a place to go to.
  const role = success ? "alert" : "region";
  const look = success ? " nhsuk-notification-banner--success" : "";
  return (
    <div className={`nhsuk-notification-banner${look}`} {...{ role, "aria-labelledby": id }}>
      <div className="nhsuk-notification-banner__header">
        <h2 className="nhsuk-notification-banner__title" id={id}>
          {props.title ?? (success ? "Success" : "Important")}
        </h2>
      </div>
      <div className="nhsuk-notification-banner__content">
        {typeof props.children === "string" ? (
          <p className="nhsuk-notification-banner__heading">{props.children}</p>
        ) : (
          props.children
        )}
      </div>
    </div>
  );
}
