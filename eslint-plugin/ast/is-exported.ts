import type { TSESTree } from '@typescript-eslint/utils';

/** Whether a value is exported where it stands: declared so, named in an export, or given to `module.exports`. */
export function isExported({ parent }: TSESTree.Node): boolean {
  switch (parent?.type) {
    case 'ExportDefaultDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportSpecifier':
      return true;
    case 'VariableDeclarator':
    case 'VariableDeclaration':
      return isExported(parent);
    case 'AssignmentExpression':
      return /^(?:module\.)?exports\b/.test(rootsOf(parent.left));
    default:
      return false;
  }
}

/** `module.exports.x` of a member expression, as a text. */
function rootsOf(node: TSESTree.Node): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type !== 'MemberExpression' || node.property.type !== 'Identifier') return '';
  return `${rootsOf(node.object)}.${node.property.name}`;
}
