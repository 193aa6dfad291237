import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Variations } from "@/app/[trust]/variations.tsx";
import { WhatChanged } from "@/app/[trust]/what-changed.tsx";
import { ContactLines } from "@/components/contact-lines.tsx";
import { RoleView } from "@/components/role-view.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { UrgentCallout } from "@/components/urgent-contacts.tsx";
import type { HeldRole } from "@/lib/appointments/load-held-role.ts";
import { readRoleSheet } from "@/lib/appointments/read-role-sheet.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";
import { urgentConcerns } from "@/lib/urgent-contacts/words.ts";

/** A partner's role on paper: for somebody who uses no computer, to read, to keep, and to agree by post or by phone. */
export default async function RoleSheetPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
}) {
  const { trust, appointmentId } = await props.params;
  const role = await readOr404(readRoleSheet(await requireActor(trust), appointmentId));
  const { version } = role;
  return (
    <TrustPage
      trust={trust}
      title={`Role description for ${role.partnerName}`}
      current="manage"
      back={{ href: `/${trust}/manage/partners/${appointmentId}`, label: role.partnerName }}
    >
      <p className="no-print">
        To print this sheet, choose Print in your browser. The menu and the links are left out on paper.
      </p>
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          Role description for {role.partnerName}
          <span className="nhsuk-u-visually-hidden">: </span>
        </span>
        {version?.title ?? "Not published yet"}
      </h1>
      {!version && <p>There is no published version to print yet.</p>}
      {version && (
        // Large print, about 14 points, as people ask for it most.
        <div className="print:[zoom:1.25]">
          <People role={role} />
          <WhatChanged changes={role.changes} />
          <RoleView version={version} />
          <Variations variations={role.variations} />
          <HowToAgree role={role} />
          {/* A sheet of its own, since the one before it may be signed and sent back. */}
          <div className="break-before-page">
            <UrgentCallout
              concerns={urgentConcerns(role.urgentContacts)}
              lead="Keep this page where you can find it. Do not wait until you next meet somebody from the trust: call or write to one of these people."
            />
          </div>
        </div>
      )}
    </TrustPage>
  );
}

function People({ role }: { role: HeldRole }) {
  const { version, lineManager } = role;
  return (
    <SummaryList
      rows={[
        { key: "Trust", value: role.trustName },
        {
          key: "Version",
          value: `${version?.number}${version?.publication ? `, published on ${showShortDate(version.publication.publishedAt)}` : ""}`,
        },
        { key: "Your role starts", value: showShortDate(role.startsOn) },
        {
          key: "Your role ends",
          value: role.termEndsOn ? showShortDate(role.termEndsOn) : "No fixed end",
        },
        {
          key: "Your line manager",
          value: lineManager ? (
            <>
              {lineManager.name}
              {lineManager.jobTitle && `, ${lineManager.jobTitle}`}
              <br />
              <ContactLines email={lineManager.email} phone={lineManager.phone} />
            </>
          ) : (
            "Nobody is named at the moment"
          ),
        },
        { key: "If something is urgent", value: "See who to call, on the last page" },
      ]}
    />
  );
}

function HowToAgree({ role }: { role: HeldRole }) {
  const { standing, lineManager, version } = role;
  if (!standing.waitingSince)
    return (
      <p>
        {standing.agreed &&
          `You agreed version ${standing.agreed.number} on ${showShortDate(standing.agreed.on)}.`}
      </p>
    );
  return (
    <section className="break-inside-avoid">
      <h2 className="nhsuk-heading-m">How to agree</h2>
      <p>
        If something is not right, talk to {lineManager?.name ?? "the trust"} before you agree.
        {lineManager?.phone && ` Call ${lineManager.phone}.`}
      </p>
      <p>
        If it is right, tell {lineManager?.name ?? "the trust"} by phone or in person, or sign here and give
        or post this page back. You can keep the other pages.
      </p>
      <p>
        I agree to this role description at {role.trustName}: {version?.title}, version {version?.number}.
      </p>
      <SignatureLine label="Name" value={role.partnerName} />
      <SignatureLine label="Signature" />
      <SignatureLine label="Date" />
    </section>
  );
}

function SignatureLine({ label, value }: { label: string; value?: string }) {
  return (
    <p className="mt-6 mb-0 flex items-end gap-3">
      <span>{label}</span>
      <span className="grow border-0 border-b border-solid border-ink pb-1">{value ?? "\u00a0"}</span>
    </p>
  );
}
