import type {
  Identifier,
  ImportClause,
  ImportDeclaration,
  ImportSpecifier,
  Node,
  SourceFile,
  Statement,
} from 'typescript';
import type { TypeScriptApi } from '../reading.ts';
import { namesIn } from './exported-names.ts';

/** What a local name stands for, when an import statement declares it. */
export interface Binding {
  readonly local: string;
  /** The specifier as written. */
  readonly from: string;
  /** The name in the other file: `default` for a default import, `*` for a namespace. */
  readonly imported: string;
  /** A type is not a value: such a binding registers nothing. */
  readonly isType: boolean;
  readonly declaration: ImportDeclaration;
  /** Absent for a default import and a namespace. */
  readonly specifier?: ImportSpecifier;
}

/** Every name that an import statement of the file declares. */
export function bindingsOf(tree: SourceFile, ts: TypeScriptApi): ReadonlyMap<string, Binding> {
  return new Map(
    importsOf(tree, ts)
      .flatMap((declaration) => bindingsIn(declaration, ts))
      .map((binding) => [binding.local, binding]),
  );
}

/** The import statements at the top level, in their order. */
export const importsOf = (tree: SourceFile, ts: TypeScriptApi): ImportDeclaration[] =>
  tree.statements.filter((statement): statement is ImportDeclaration => ts.isImportDeclaration(statement));

/** The specifier of an import or export statement, as written. */
export function specifierOf(statement: Statement, ts: TypeScriptApi): string | undefined {
  if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return undefined;
  const { moduleSpecifier } = statement;
  return moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : undefined;
}

/** Whether a specifier names a file of the project, relatively or through a usual alias, and no package. */
export const isFileSpecifier = (specifier: string): boolean => /^(?:\.|[@~#]\/)/.test(specifier);

/** `import type`. The flag has had another name since TypeScript 5.9, but only this one is there in every version. */
export const isTypeImport = (clause: ImportClause): boolean =>
  (clause as { readonly isTypeOnly: boolean }).isTypeOnly;

function bindingsIn(declaration: ImportDeclaration, ts: TypeScriptApi): Binding[] {
  const from = specifierOf(declaration, ts);
  const { importClause } = declaration;
  if (from === undefined || !importClause) return [];
  const isType = isTypeImport(importClause);
  const { name, namedBindings } = importClause;
  const found: Binding[] = [];
  if (name) found.push({ local: name.text, from, imported: 'default', isType, declaration });
  if (!namedBindings) return found;
  if (ts.isNamespaceImport(namedBindings))
    return [...found, { local: namedBindings.name.text, from, imported: '*', isType, declaration }];
  const named = namedBindings.elements.map((specifier) => ({
    local: specifier.name.text,
    from,
    imported: (specifier.propertyName ?? specifier.name).text,
    isType: isType || specifier.isTypeOnly,
    declaration,
    specifier,
  }));
  return [...found, ...named];
}

/** A place where a name is used; `{ name }` uses it as a key too. */
export interface Usage {
  readonly start: number;
  readonly end: number;
  readonly isShorthand: boolean;
}

/** The places where a name is used as a value or a type; the names of properties and its own import are none. */
export function usagesOf(name: string, tree: SourceFile, ts: TypeScriptApi): Usage[] {
  const found: Usage[] = [];
  const visit = (node: Node, parent: Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isIdentifier(node) && node.text === name && !isPropertyName(node, parent, ts))
      found.push({
        start: node.getStart(tree),
        end: node.end,
        isShorthand: ts.isShorthandPropertyAssignment(parent),
      });
    ts.forEachChild(node, (child) => {
      visit(child, node);
    });
  };
  visit(tree, tree);
  return found;
}

function isPropertyName(node: Node, parent: Node, ts: TypeScriptApi): boolean {
  if (
    ts.isPropertyAccessExpression(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isMethodDeclaration(parent)
  )
    return parent.name === node;
  if (ts.isPropertySignature(parent) || ts.isMethodSignature(parent) || ts.isPropertyDeclaration(parent))
    return parent.name === node;
  return ts.isQualifiedName(parent) && parent.right === node;
}

/** Every name that the file declares at its top level, imports included. */
export function declaredNames(tree: SourceFile, ts: TypeScriptApi): ReadonlySet<string> {
  const found = new Set(bindingsOf(tree, ts).keys());
  for (const statement of tree.statements) {
    if (ts.isVariableStatement(statement))
      for (const { name } of statement.declarationList.declarations)
        for (const one of namesIn(name, ts)) found.add(one);
    else if ('name' in statement && statement.name && ts.isIdentifier(statement.name as Node))
      found.add((statement.name as Identifier).text);
  }
  return found;
}
