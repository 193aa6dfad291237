import { InsetText } from "@/components/ui/inset-text.tsx";
import type { PartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { addDays, showShortDate, today } from "@/lib/time.ts";

/** For how long it is said on the home. It stays to be read under "Your people". */
const saidFor = 30;

/** That the trust wrote down what was in place for them before Alongside, for them to look at. */
export function BroughtIn({ trust, broughtIn }: { trust: string; broughtIn: PartnerHome["broughtIn"] }) {
  if (!broughtIn || addDays(broughtIn.on, saidFor) < today()) return null;
  return (
    <InsetText>
      <p>
        {broughtIn.by} wrote down on {showShortDate(broughtIn.on)} what was in place for you before Alongside.{" "}
        <a className="nhsuk-link" href={`/${trust}/partner/before`}>
          See whether it is right
        </a>
      </p>
    </InsetText>
  );
}
