import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findVariable } from './find-variable.ts';

/** Where an identifier was imported from, and its name there (`default` for a default import). */
export interface ImportOrigin {
  readonly source: string;
  readonly imported: string;
}

/** The import binding behind an identifier: rules ask for origins, because names prove nothing. */
export function findImport(
  sourceCode: Readonly<TSESLint.SourceCode>,
  identifier: TSESTree.Identifier,
): ImportOrigin | undefined {
  const definition = findVariable(sourceCode, identifier)?.defs[0];
  if (definition?.parent?.type !== 'ImportDeclaration') return undefined;
  return { source: definition.parent.source.value, imported: importedName(definition.node) };
}

function importedName(node: TSESTree.Node): string {
  if (node.type !== 'ImportSpecifier') return node.type === 'ImportDefaultSpecifier' ? 'default' : '*';
  return node.imported.type === 'Identifier' ? node.imported.name : node.imported.value;
}
