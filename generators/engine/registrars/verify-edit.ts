import type { Reading } from 'paxx-conventions';
import type { Identifier, Node, SourceFile } from 'ts-morph';
import type { TsMorph } from './load-ts-morph.ts';

type ReadEntry = Extract<Reading, { kind: 'read' }>['entries'][number];

/**
 * Says why the result of an edit must not be written, or `undefined` when it may: ts-morph parses it anew, and its own
 * symbols must lead from the entry to the import of the part.
 *
 * @param entry the entry that the edit added, as it was read back; absent after a removal
 */
export function verifyEdit(
  text: string,
  entry: ReadEntry | undefined,
  { morph }: TsMorph,
): string | undefined {
  const project = new morph.Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    skipFileDependencyResolution: true,
    compilerOptions: { noLib: true, noResolve: true, types: [] },
  });
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  const file = project.createSourceFile('registry.ts', text.slice(bom));
  const [error] = project.getProgram().getSyntacticDiagnostics(file);
  if (error) return `The edited file has a syntax error in line ${String(error.getLineNumber())}.`;
  if (entry?.from === undefined) return undefined;
  const start = entry.start - bom;
  const isBound =
    entry.symbol === undefined
      ? file
          .getExportDeclarations()
          .some((one) => one.getStart() === start && one.getModuleSpecifierValue() === entry.from)
      : origins(file, start, entry.end - bom, entry.symbol, morph).includes(entry.from);
  return isBound ? undefined : `The entry "${entry.key}" does not lead to an import from "${entry.from}".`;
}

/** The specifiers of the imports that the name in this range is bound to. */
function origins(
  file: SourceFile,
  start: number,
  end: number,
  symbol: string,
  morph: TsMorph['morph'],
): string[] {
  const [root] = symbol.split('.');
  return file
    .getDescendantsOfKind(morph.SyntaxKind.Identifier)
    .filter((one) => one.getStart() >= start && one.getEnd() <= end && one.getText() === root)
    .flatMap((identifier) => declarationsOf(identifier, morph))
    .flatMap((declaration) => {
      const origin = declaration.getFirstAncestorByKind(morph.SyntaxKind.ImportDeclaration);
      return origin ? [origin.getModuleSpecifierValue()] : [];
    });
}

/** A shorthand property has two symbols: its own, and that of the value, which is the one that counts. */
function declarationsOf(identifier: Identifier, { SyntaxKind }: TsMorph['morph']): Node[] {
  const shorthand = identifier.getParentIfKind(SyntaxKind.ShorthandPropertyAssignment);
  return (shorthand ? shorthand.getValueSymbol() : identifier.getSymbol())?.getDeclarations() ?? [];
}
