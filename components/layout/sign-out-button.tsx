/** Signing out, as the last item of the header's account list. */
export function SignOutButton(props: { action: (form: FormData) => Promise<void> }) {
  return (
    <form className="nhsuk-header__account-form" action={props.action}>
      <button className="nhsuk-header__account-button" type="submit">
        Sign out
      </button>
    </form>
  );
}
