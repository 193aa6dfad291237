import type { BoardAsk } from "@/lib/programme/asked-of-board.ts";

/** What is stuck and needs somebody senior, each a link to what it counts. */
export function Asked({ trust, asked }: { trust: string; asked: readonly BoardAsk[] }) {
  return (
    <section aria-labelledby="asked">
      <h2 className="nhsuk-heading-m" id="asked">
        What is asked of the board
      </h2>
      {asked.length === 0 ? (
        <p>Nothing is stuck at the moment.</p>
      ) : (
        <ul className="nhsuk-list nhsuk-list--border">
          {asked.map(({ id, words, path }) => (
            <li key={id}>
              <a className="nhsuk-link" href={`/${trust}/${path}`}>
                {words}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
