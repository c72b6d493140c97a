import type { BindingName, Statement, SyntaxKind } from 'typescript';
import type { TypeScriptApi } from '../reading.ts';
import type { Source } from './parse-source.ts';

/** Local name → the names under which the file exports its value; `default` for the default export. */
export interface ExportedNames {
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** An `export *` hands on names that this file does not spell. */
  readonly isOpen: boolean;
}

type Pair = readonly [local: string, exported: string];

/** Every value a file exports. Types are no values. */
export function exportedNames({ tree }: Source, ts: TypeScriptApi): ExportedNames {
  const names = new Map<string, string[]>();
  for (const [local, exported] of tree.statements.flatMap((statement) => pairsOf(statement, ts)))
    names.set(local, [...(names.get(local) ?? []), exported]);
  const isOpen = tree.statements.some(
    (statement) => ts.isExportDeclaration(statement) && !statement.isTypeOnly && !statement.exportClause,
  );
  return { names, isOpen };
}

function pairsOf(statement: Statement, ts: TypeScriptApi): readonly Pair[] {
  if (ts.isExportAssignment(statement)) {
    const { expression } = statement;
    return [[ts.isIdentifier(expression) ? expression.text : 'default', 'default']];
  }
  if (ts.isExportDeclaration(statement)) {
    const clause = statement.exportClause;
    if (statement.isTypeOnly || !clause) return [];
    if (ts.isNamespaceExport(clause)) return [[clause.name.text, clause.name.text]];
    return clause.elements
      .filter(({ isTypeOnly }) => !isTypeOnly)
      .map(({ name, propertyName }): Pair => [(propertyName ?? name).text, name.text]);
  }
  return declaredPairs(statement, ts);
}

function declaredPairs(statement: Statement, ts: TypeScriptApi): readonly Pair[] {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  const has = (kind: SyntaxKind): boolean => modifiers.some((modifier) => modifier.kind === kind);
  if (!has(ts.SyntaxKind.ExportKeyword)) return [];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations
      .flatMap(({ name }) => namesIn(name, ts))
      .map((name): Pair => [name, name]);
  if (
    !ts.isFunctionDeclaration(statement) &&
    !ts.isClassDeclaration(statement) &&
    !ts.isEnumDeclaration(statement)
  )
    return [];
  const name = statement.name?.text ?? 'default';
  return [[name, has(ts.SyntaxKind.DefaultKeyword) ? 'default' : name]];
}

/** The names that a declaration binds, those within a pattern too. */
export function namesIn(name: BindingName, ts: TypeScriptApi): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name, ts) : []));
}
