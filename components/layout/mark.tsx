/** Alongside's mark: two paths that run side by side. */
export function Mark() {
  return (
    <svg
      className="alongside-mark"
      viewBox="0 0 32 32"
      width="32"
      height="32"
      focusable="false"
      aria-hidden="true"
    >
      <path
        d="M5 27C5 15 12 15 12 5M16 27c0-12 7-12 7-22"
        fill="none"
        stroke="currentColor"
        strokeWidth="4"
        strokeLinecap="round"
      />
    </svg>
  );
}
