import { Button } from "@/components/ui/button.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";

/** Finds an organisation, on a page of its own: nothing happens as one types. */
export function OrganisationSearch({ query }: { query?: string }) {
  return (
    <search>
      <form action="/operator/organisations" method="get">
        <TextInput
          name="q"
          type="search"
          width={30}
          label="Find an organisation"
          hint="By its name, an earlier name, its town or its code"
          defaultValue={query}
        />
        <Button variant="secondary">Search</Button>
      </form>
    </search>
  );
}
