import { NotificationBanner } from "@/components/ui/notification-banner.tsx";

/** What the address carries after a form did its work: a code, never words. */
export type Done = { done?: string | string[] };

/** Says what just happened, after a form led here. A code that this page does not know says nothing. */
export function DoneBanner(props: { done: Done["done"]; words: Record<string, string> }) {
  const { done, words } = props;
  if (typeof done !== "string" || !Object.hasOwn(words, done)) return null;
  return <NotificationBanner variant="success">{words[done]}</NotificationBanner>;
}
