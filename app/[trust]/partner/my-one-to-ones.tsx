import type { PartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { whenWords } from "@/lib/one-to-ones/one-to-one-fields.ts";

/** When a partner next talks with whoever supports them. */
export function MyOneToOnes({ trust, home }: { trust: string; home: PartnerHome }) {
  const { next } = home.oneToOnes;
  return (
    <section className="nhsuk-u-margin-bottom-6" aria-labelledby="one-to-ones">
      <h2 className="nhsuk-heading-m" id="one-to-ones">
        Your one-to-ones
      </h2>
      <p>{next ? `${whenWords(next)}, with ${next.with}.` : "None is planned at the moment."}</p>
      <p>
        <a className="nhsuk-link" href={`/${trust}/one-to-ones/${home.appointmentId}`}>
          What to talk about, and what you agreed
        </a>
      </p>
    </section>
  );
}
