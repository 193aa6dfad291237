import { type Import, importsOf, type Source } from "@/tests/guards/sources.ts";

/** Imports run one way: app → components and lib → the two doors. Each rule returns a sentence for each fault. */

type Rule = {
  /** Files it is about. */
  in: RegExp;
  /** What such a file must not import. */
  never: (imported: Import, path: string) => boolean;
  because: string;
};

const doors = ["lib/db.ts", "lib/identity/db.ts"];

/** What must be imported all the same, and why. */
const exceptions: { path: string; from: string; names: string[]; why: string }[] = [
  {
    path: "app/api/health/route.ts",
    from: "lib/db.ts",
    names: ["askAppDoor", "askOperatorDoor"],
    why: "asks whether the door opens, and reads nothing of anybody's",
  },
  {
    path: "app/api/health/route.ts",
    from: "lib/identity/db.ts",
    names: ["askIdentityDoor"],
    why: "asks whether the door opens, and reads nothing of anybody's",
  },
];

const isClient = (from: string) =>
  from.startsWith("prisma/generated") || from.startsWith("@prisma/") || from === "prisma";
const isDatabase = (from: string) => isClient(from) || from === "pg" || from.startsWith("pg/");
const isProduct = /^(app|components|lib|prisma\/seed)\//;

const rules: Rule[] = [
  {
    in: /^app\//,
    never: ({ from }) => doors.includes(from),
    because: "pages and actions call domain functions, never the database",
  },
  {
    in: /^(app|components)\/|^proxy\.ts$/,
    never: ({ from, typeOnly }) => isDatabase(from) && !(typeOnly && from === "prisma/generated/enums.ts"),
    because: "nothing of the database reaches what is drawn, but the names of its enums",
  },
  {
    in: /^app\//,
    never: ({ from }) => /^(tests|scripts|prisma)\//.test(from) && from !== "prisma/generated/enums.ts",
    because: "the product does not lean on its tests, scripts or data",
  },
  {
    in: /^components\//,
    never: ({ from, typeOnly }) =>
      /^(app|tests|scripts|prisma)\//.test(from) || (from.startsWith("lib/") && !typeOnly),
    because: "components take plain props and know nothing of the product but the shapes they are given",
  },
  {
    in: /^components\//,
    never: ({ from }) => /^(next\/(headers|server|cache)|next-auth|server-only|node:|pg|zod)/.test(from),
    because: "components know nothing of requests, sessions or data",
  },
  {
    in: /^lib\//,
    never: ({ from }) => /^(app|components|tests|scripts|prisma\/(seed|migrate|prepare))/.test(from),
    because: "the domain knows nothing of what draws it, runs it or tests it",
  },
  {
    in: /^lib\/(?!identity\/)/,
    never: ({ from, typeOnly }) => from === "lib/identity/db.ts" && !typeOnly,
    because: "the second door is for lib/identity alone",
  },
  {
    in: /^lib\/identity\//,
    never: ({ from, typeOnly }) => from === "lib/db.ts" && !typeOnly,
    because: "identity holds no content of any trust",
  },
  {
    in: isProduct,
    never: ({ from, typeOnly }, path) =>
      isDatabase(from) &&
      !typeOnly &&
      from !== "prisma/generated/enums.ts" &&
      !doors.includes(path) &&
      !(path === "lib/trust-sql.ts" && from === "pg"),
    because: "the database client is made in the two doors alone",
  },
];

/** Every import that goes the wrong way. */
export function importProblems(sources: Source[]): string[] {
  return sources.flatMap((source) => {
    const imports = importsOf(source);
    return rules
      .filter((rule) => rule.in.test(source.path))
      .flatMap(({ never, because }) =>
        imports
          .filter((each) => never(each, source.path) && !isException(source.path, each))
          .map(({ from }) => `${source.path} imports ${from}: ${because}`),
      );
  });
}

function isException(path: string, imported: Import): boolean {
  return exceptions.some(
    (each) =>
      each.path === path &&
      each.from === imported.from &&
      imported.names.every((name) => each.names.includes(name)),
  );
}
