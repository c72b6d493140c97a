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
  if (node.type === 'TSImportEqualsDeclaration')
    return node.moduleReference.type === 'TSExternalModuleReference'
      ? required(node.moduleReference.expression, '*')
      : undefined;
  return node.type === 'VariableDeclarator' ? requiredBy(node, name) : undefined;
}

/** `const pg = require('pg')` and `const { Pool: Own } = require('pg')`. */
function requiredBy({ id, init }: TSESTree.VariableDeclarator, name: string): ImportOrigin | undefined {
  if (init?.type !== 'CallExpression' || init.callee.type !== 'Identifier') return undefined;
  if (init.callee.name !== 'require') return undefined;
  if (id.type === 'Identifier') return required(init.arguments[0], '*');
  if (id.type !== 'ObjectPattern') return undefined;
  for (const property of id.properties)
    if (property.type === 'Property' && property.value.type === 'Identifier' && property.value.name === name)
      return property.key.type === 'Identifier' ? required(init.arguments[0], property.key.name) : undefined;
  return undefined;
}

function required(argument: TSESTree.Node | undefined, imported: string): ImportOrigin | undefined {
  const source = stringOf(argument);
  return source === undefined ? undefined : { source, imported };
}

function importedName(node: TSESTree.Node): string {
  if (node.type !== 'ImportSpecifier') return node.type === 'ImportDefaultSpecifier' ? 'default' : '*';
  return node.imported.type === 'Identifier' ? node.imported.name : node.imported.value;
}
