/** The one title of a page: "Error: Add a partner - Riverside Trust - Alongside". */
export function PageTitle(props: { title: string; place?: string; error?: boolean }) {
  const parts = [props.title, props.place, "Alongside"].filter((part) => part);
  return <title>{(props.error ? "Error: " : "") + [...new Set(parts)].join(" - ")}</title>;
}
