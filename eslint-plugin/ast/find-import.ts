import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findVariable } from './find-variable.ts';
import { stringOf } from './string-of.ts';

/** Where an identifier was imported from, and its name there: `default` for a default import, `*` for all of a module. */
export interface ImportOrigin {
  readonly source: string;
  readonly imported: string;
}

/** The import binding behind an identifier: rules ask for origins, because names prove nothing. */
export function findImport(
  sourceCode: Readonly<TSESLint.SourceCode>,
  identifier: TSESTree.Identifier | TSESTree.JSXIdentifier,
): ImportOrigin | undefined {
  return originOf(findVariable(sourceCode, identifier)?.defs[0], identifier.name);
}

/** Where what a name is defined by was imported from. */
export function originOf(
  definition: TSESLint.Scope.Definition | undefined,
  name: string,
): ImportOrigin | undefined {
  if (!definition) return undefined;
  const { node, parent } = definition;
  if (parent?.type === 'ImportDeclaration')
    return { source: parent.source.value, imported: importedName(node) };
  if (node.type === 'TSImportEqualsDeclaration') {
    const { moduleReference: from } = node;
    const source = from.type === 'TSExternalModuleReference' ? stringOf(from.expression) : undefined;
    return source === undefined ? undefined : { source, imported: '*' };
  }
  return node.type === 'VariableDeclarator' ? requiredBy(node, name) : undefined;
}

/** The specifier of `require('pg')`. */
export const requiredFrom = (node: TSESTree.Node | null | undefined): string | undefined =>
  node?.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'require'
    ? stringOf(node.arguments[0])
    : undefined;

/** `const pg = require('pg')` and `const { Pool: Own } = require('pg')`. */
function requiredBy({ id, init }: TSESTree.VariableDeclarator, name: string): ImportOrigin | undefined {
  const source = requiredFrom(init);
  if (source === undefined) return undefined;
  if (id.type === 'Identifier') return { source, imported: '*' };
  const properties = id.type === 'ObjectPattern' ? id.properties : [];
  for (const one of properties)
    if (one.type === 'Property' && one.value.type === 'Identifier' && one.value.name === name)
      return one.key.type === 'Identifier' ? { source, imported: one.key.name } : undefined;
  return undefined;
}

function importedName(node: TSESTree.Node): string {
  if (node.type !== 'ImportSpecifier') return node.type === 'ImportDefaultSpecifier' ? 'default' : '*';
  return node.imported.type === 'Identifier' ? node.imported.name : node.imported.value;
}
