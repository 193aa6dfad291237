import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";

/** One file of the project: where it is, from the top folder, and what it says. */
export type Source = { path: string; text: string };

/** What is not the project's own: installed, built, generated, or one machine's alone. */
const notOurs =
  /^(\.git|node_modules|\.next|\.alongside|prisma\/generated|test-results|playwright-report|coverage|next-env\.d\.ts|\.env(\.local)?|[^/]+\.tsbuildinfo)$/;

/** Every file of the project, by path. */
export function listFiles(folder = ""): string[] {
  return readdirSync(folder || ".", { withFileTypes: true })
    .map((entry) => ({ entry, path: posix.join(folder, entry.name) }))
    .filter(({ path }) => !notOurs.test(path))
    .flatMap(({ entry, path }) => (entry.isDirectory() ? listFiles(path) : [path]))
    .sort();
}

/** The text of every file whose path matches. */
export function readSources(paths: RegExp): Source[] {
  return listFiles()
    .filter((path) => paths.test(path))
    .map((path) => ({ path, text: readFileSync(join(".", path), "utf8") }));
}

/** A file as TypeScript reads it. */
export function parse({ path, text }: Source): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

/** Every node of a tree, the root first. */
export function nodes(root: ts.Node): ts.Node[] {
  const found: ts.Node[] = [root];
  for (const node of found) node.forEachChild((child) => void found.push(child));
  return found;
}

export type Import = {
  /** The file from the top folder ("lib/db.ts"), or the package as written. */
  from: string;
  /** Names it takes; "*" for all of them or for an import() of the whole. */
  names: string[];
  typeOnly: boolean;
};

/** Everything a file imports or re-exports, import() included. */
export function importsOf(source: Source): Import[] {
  const resolve = (written: string) => {
    if (written.startsWith("@/")) return written.slice(2);
    return written.startsWith(".") ? posix.join(posix.dirname(source.path), written) : written;
  };
  return nodes(parse(source)).flatMap((node): Import[] => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      if (!node.moduleSpecifier || !ts.isStringLiteral(node.moduleSpecifier)) return [];
      return [{ from: resolve(node.moduleSpecifier.text), ...namesOf(node) }];
    }
    const [argument] = ts.isCallExpression(node) ? node.arguments : [];
    if (ts.isCallExpression(node) && argument && ts.isStringLiteralLike(argument)) {
      const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
      const isRequire = ts.isIdentifier(node.expression) && node.expression.text === "require";
      if (isImport || isRequire) return [{ from: resolve(argument.text), names: ["*"], typeOnly: false }];
    }
    return [];
  });
}

function namesOf(node: ts.ImportDeclaration | ts.ExportDeclaration): Omit<Import, "from"> {
  if (ts.isExportDeclaration(node)) return { names: ["*"], typeOnly: node.isTypeOnly };
  const clause = node.importClause;
  if (!clause) return { names: [], typeOnly: false };
  const wholly = clause.phaseModifier === ts.SyntaxKind.TypeKeyword;
  const bindings = clause.namedBindings;
  const named = bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
  const values = named.filter((each) => !each.isTypeOnly);
  const other = clause.name || (bindings && ts.isNamespaceImport(bindings)) ? ["*"] : [];
  return {
    names: [...other, ...named.map((each) => (each.propertyName ?? each.name).text)],
    typeOnly: wholly || (other.length === 0 && named.length > 0 && values.length === 0),
  };
}

export type ExportedFunction = {
  name: string;
  parameters: string[];
  types: string[];
  async: boolean;
  /** The function with its body, for looking inside. */
  node: ts.Node;
  documented: boolean;
};

/** Everything a file exports that can be called, `export default` included, and the names of what it exports else. */
export function exportsOf(source: Source): { functions: ExportedFunction[]; values: string[] } {
  const functions: ExportedFunction[] = [];
  const values: string[] = [];
  const add = (name: string, node: ts.SignatureDeclaration, statement: ts.Node) =>
    functions.push({
      name,
      parameters: node.parameters.map((each) => each.name.getText()),
      types: node.parameters.map(({ type }) => type?.getText() ?? ""),
      async: has(node, ts.SyntaxKind.AsyncKeyword),
      node,
      documented: ts.getJSDocCommentsAndTags(statement).length > 0,
    });
  for (const statement of parse(source).statements) {
    if (!has(statement, ts.SyntaxKind.ExportKeyword)) {
      if (ts.isExportAssignment(statement)) values.push("default");
      if (ts.isExportDeclaration(statement) && !statement.isTypeOnly) values.push(statement.getText());
      continue;
    }
    if (ts.isFunctionDeclaration(statement)) add(statement.name?.text ?? "default", statement, statement);
    else if (ts.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)))
          add(name.getText(), initializer, statement);
        else values.push(name.getText());
      }
    } else if (ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement))
      values.push(statement.name?.text ?? "default");
  }
  return { functions, values };
}

function has(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((each) => each.kind === kind);
}

/** Every call in a tree of a plain name, such as `inTrust(actor, …)`, with what is handed to it. */
export function callsOf(root: ts.Node, names: string[]): { name: string; arguments: string[] }[] {
  return nodes(root).flatMap((node) =>
    ts.isCallExpression(node) && ts.isIdentifier(node.expression) && names.includes(node.expression.text)
      ? [{ name: node.expression.text, arguments: node.arguments.map((each) => each.getText()) }]
      : [],
  );
}

/** Whether a file, or a function, begins with a directive such as "use server". */
export function hasDirective(root: ts.Node, directive: string): boolean {
  const statements =
    ts.isSourceFile(root) || ts.isBlock(root) ? root.statements : ([] as readonly ts.Statement[]);
  return statements.some(
    (each) =>
      ts.isExpressionStatement(each) &&
      ts.isStringLiteral(each.expression) &&
      each.expression.text === directive,
  );
}

/** What is there and not on a list, and what is on the list and not there. */
export function unlisted(there: string[], listed: string[], list: string): string[] {
  return [
    ...there.filter((each) => !listed.includes(each)).map((each) => `${each} is not in ${list}`),
    ...listed
      .filter((each) => !there.includes(each))
      .map((each) => `${each} is in ${list}, and is not there`),
    ...listed
      .filter((each, index) => listed.indexOf(each) !== index)
      .map((each) => `${each} is twice in ${list}`),
  ];
}
