import type { Declaration, Statement } from 'oxc-parser';
import { nameOf } from './bindings.ts';
import { namesIn } from './names-in.ts';
import type { Source } from './parse-source.ts';

/** Local name → the names under which the file exports its value; `default` for the default export. */
export interface ExportedNames {
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** An `export *` hands on names that this file does not spell. */
  readonly isOpen: boolean;
}

type Pair = readonly [local: string, exported: string];

/** Every value a file exports. Types are no values. */
export function exportedNames({ program }: Source): ExportedNames {
  const names = new Map<string, string[]>();
  for (const [local, exported] of program.body.flatMap(pairsOf))
    names.set(local, [...(names.get(local) ?? []), exported]);
  const isOpen = program.body.some(
    (statement) =>
      statement.type === 'ExportAllDeclaration' && statement.exportKind !== 'type' && !statement.exported,
  );
  return { names, isOpen };
}

function pairsOf(statement: Statement): readonly Pair[] {
  if (statement.type === 'ExportDefaultDeclaration') {
    const { declaration } = statement;
    return [[declaration.type === 'Identifier' ? declaration.name : 'default', 'default']];
  }
  if (statement.type === 'ExportAllDeclaration') {
    const name =
      statement.exported && statement.exportKind !== 'type' ? nameOf(statement.exported) : undefined;
    return name === undefined ? [] : [[name, name]];
  }
  if (statement.type !== 'ExportNamedDeclaration' || statement.exportKind === 'type') return [];
  if (statement.declaration) return declaredPairs(statement.declaration);
  return statement.specifiers
    .filter(({ exportKind }) => exportKind !== 'type')
    .map(({ local, exported }): Pair => [nameOf(local), nameOf(exported)]);
}

const values = new Set([
  'FunctionDeclaration',
  'ClassDeclaration',
  'TSEnumDeclaration',
  'TSModuleDeclaration',
]);

function declaredPairs(declaration: Declaration): readonly Pair[] {
  const names =
    declaration.type === 'VariableDeclaration'
      ? declaration.declarations.flatMap(({ id }) => namesIn(id))
      : 'id' in declaration && declaration.id?.type === 'Identifier' && values.has(declaration.type)
        ? [declaration.id.name]
        : [];
  return names.map((name): Pair => [name, name]);
}
