import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { stringOf } from '../ast/string-of.ts';

/** One place where a file takes something from another module. */
export interface Import {
  readonly node: TSESTree.Node;
  readonly specifier: string;
  /** Nothing of it is left at run time. */
  readonly isTypeOnly: boolean;
}

/** Hands over every import: declarations, `export … from`, `import x = require()` and `import()` of a literal. */
export function visitImports(visit: (imported: Import) => void): TSESLint.RuleListener {
  const visitLiteral = (node: TSESTree.Node, source: TSESTree.Node | null, isTypeOnly: boolean): void => {
    const specifier = stringOf(source ?? undefined);
    if (specifier !== undefined) visit({ node, specifier, isTypeOnly });
  };
  return {
    ImportDeclaration: (node) => {
      const kinds = node.specifiers.map((one) => (one.type === 'ImportSpecifier' ? one.importKind : 'value'));
      visitLiteral(node, node.source, isType(node.importKind, kinds));
    },
    ExportNamedDeclaration: (node) => {
      const kinds = node.specifiers.map((one) => one.exportKind);
      visitLiteral(node, node.source, isType(node.exportKind, kinds));
    },
    ExportAllDeclaration: (node) => visitLiteral(node, node.source, node.exportKind === 'type'),
    ImportExpression: (node) => visitLiteral(node, node.source, false),
    TSExternalModuleReference: (node) => visitLiteral(node, node.expression, false),
  };
}

const isType = (whole: string, parts: readonly string[]): boolean =>
  whole === 'type' || (parts.length > 0 && parts.every((part) => part === 'type'));
