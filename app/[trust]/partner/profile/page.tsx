import { changeMyProfileAction } from "@/app/[trust]/partner/profile/actions.ts";
import { ProfileBoxes } from "@/app/[trust]/profile-boxes.tsx";
import { recordedWords } from "@/app/[trust]/recorded-words.ts";
import { readers } from "@/app/[trust]/support-readers.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readMyProfile } from "@/lib/profiles/read-my-profile.ts";
import { showShortDate } from "@/lib/time.ts";

const title = "What you bring";

export default async function MyProfilePage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  const profile = await readOr404(readMyProfile(await requireActor(trust)));
  const { membership } = await requireMembership(trust);
  const back = { href: `/${trust}/partner/people`, label: "Your people" };
  return (
    <TrustPage trust={trust} title={title} current="partner" back={back} hasForm>
      <Form
        action={changeMyProfileAction.bind(null, trust)}
        title={title}
        place={membership.trustName}
        submitLabel="Save"
        hidden={{ revision: String(profile?.revision ?? 0) }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <p>
          This helps the trust to ask you to the right things. Write as much or as little as you like. You can
          leave any box empty.
        </p>
        {profile && profile.how !== "themselves" && (
          <p>
            {recordedWords(profile)} That was on {showShortDate(profile.changedOn)}. Change whatever is not
            right.
          </p>
        )}
        <ProfileBoxes profile={profile} of="own" readers={readers.myProfile} />
      </Form>
    </TrustPage>
  );
}
