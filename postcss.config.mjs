import { readFileSync } from "node:fs";

/** A class that the NHS library names in ":not(…)" has to stay, whether or not a page has it: its rule would go with it. */
const library = readFileSync("node_modules/nhsuk-frontend/dist/nhsuk/nhsuk-frontend.css", "utf8");
const namedInNot = [...library.matchAll(/:(?:not|has)\(\s*\.([\w-]+)/g)].map(([, name]) => name);

/**
 * The NHS library styles more than these pages draw. What no source names is left out, so that less comes before the
 * first words. Where a source puts a class together from parts ("nhsuk-tag--" and a colour), all it can become is named here.
 * It does not follow ":is(…)": our own styles do without.
 */
export default {
  plugins: {
    "@tailwindcss/postcss": {},
    "@fullhuman/postcss-purgecss": {
      content: ["app/**/*.tsx", "components/**/*.tsx"],
      defaultExtractor: (source) => source.match(/[^\s"'`<>={}$]+/g) ?? [],
      safelist: [
        ...namedInNot,
        /^nhsuk-card--(primary|secondary|feature)$/,
        /^nhsuk-(?!card|header|breadcrumb|hero|panel|tabs|u-|grid)[\w-]+--/,
        /^nhsuk-heading-/,
      ],
    },
  },
};
