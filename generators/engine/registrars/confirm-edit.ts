import type { ReadEntry, Splice } from 'paxx-conventions';
import type { SourceFile, ts as TypeScript } from 'ts-morph';

/** An edit that is planned: its splices step by step, each of the text before it, and the entries that it adds. */
export interface PlannedEdit {
  /** Path of the registry's file: its extension says how it is parsed. */
  readonly file: string;
  readonly before: string;
  readonly steps: readonly (readonly Splice[])[];
  /** What the text that the steps lead to says. */
  readonly after: string;
  /** The entries that were added, as they are read in `after`. */
  readonly added: readonly ReadEntry[];
}

export type Confirmed =
  | { readonly kind: 'confirmed'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: string; readonly line: number };

/**
 * Makes an edit with ts-morph and confirms it there: the result parses, and TypeScript's own symbols lead from each entry
 * that was added to the import of its part. The text that is confirmed is the one that ts-morph holds. Loads ts-morph,
 * which takes half a second: only an edit pays for it.
 */
export async function confirmEdit({ file, before, steps, after, added }: PlannedEdit): Promise<Confirmed> {
  const morph = await import('ts-morph');
  const project = new morph.Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    skipFileDependencyResolution: true,
    compilerOptions: { noLib: true, noResolve: true, types: [], jsx: morph.ts.JsxEmit.Preserve },
    // Symbols lead to the import, never behind it: looking for thousands of modules would take most of the time.
    resolutionHost: () => ({ resolveModuleNames: (names) => names.map(() => undefined) }),
  });
  const bom = before.startsWith('\uFEFF') ? '\uFEFF' : '';
  const source = project.createSourceFile(`/${file}`, before.slice(bom.length));
  for (const splices of steps)
    source.applyTextChanges(
      splices.map(({ start, end, text }) => ({
        span: { start: start - bom.length, length: end - start },
        newText: text,
      })),
    );
  const text = bom + source.getFullText();
  const [error] = project.getProgram().getSyntacticDiagnostics(source);
  if (error) return refused('The edited file has a syntax error.', error.getLineNumber());
  if (text !== after) return refused('TypeScript reads the edit in another way.', 1);
  const isBound = bindingsIn(source, project.getTypeChecker().compilerObject, morph.ts);
  const lost = added.find(
    (entry) => !isBound({ ...entry, start: entry.start - bom.length, end: entry.end - bom.length }),
  );
  return lost
    ? refused(`The entry "${lost.key}" does not lead to an import from "${lost.from ?? ''}".`, lost.line)
    : { kind: 'confirmed', text };
}

const refused = (reason: string, line: number): Confirmed => ({ kind: 'refused', reason, line });

/** Says of an entry whether a name in it is bound to an import, or an export, of the module that it must come from. */
function bindingsIn(
  source: SourceFile,
  checker: TypeScript.TypeChecker,
  ts: typeof TypeScript,
): (entry: ReadEntry) => boolean {
  const tree = source.compilerNode;
  const identifiers = new Map<string, TypeScript.Identifier[]>();
  const exports = new Map<number, string>();
  const visit = (node: TypeScript.Node): void => {
    if (ts.isIdentifier(node)) {
      const named = identifiers.get(node.text) ?? [];
      identifiers.set(node.text, named);
      named.push(node);
    }
    if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
      exports.set(node.getStart(tree), node.moduleSpecifier.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return ({ from, symbol, start, end }) => {
    if (from === undefined) return true;
    if (symbol === undefined) return exports.get(start) === from;
    const [root = ''] = symbol.split('.');
    const within = identifiers.get(root)?.filter((one) => one.end > start && one.end <= end) ?? [];
    return within.some((one) => originsOf(one, checker, ts).includes(from));
  };
}

/** The specifiers of the imports that declare a name. A shorthand property has two symbols: that of its value counts. */
function originsOf(
  identifier: TypeScript.Identifier,
  checker: TypeScript.TypeChecker,
  ts: typeof TypeScript,
): readonly string[] {
  const symbol = ts.isShorthandPropertyAssignment(identifier.parent)
    ? checker.getShorthandAssignmentValueSymbol(identifier.parent)
    : checker.getSymbolAtLocation(identifier);
  return (symbol?.declarations ?? []).flatMap((declaration) => {
    const origin = ts.findAncestor(declaration, ts.isImportDeclaration);
    return origin && ts.isStringLiteral(origin.moduleSpecifier) ? [origin.moduleSpecifier.text] : [];
  });
}
