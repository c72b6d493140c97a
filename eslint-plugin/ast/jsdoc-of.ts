import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** What may stand between a function and the comment that describes it. */
const around = new Set([
  'AssignmentExpression',
  'ExportDefaultDeclaration',
  'ExportNamedDeclaration',
  'ExpressionStatement',
  'VariableDeclaration',
  'VariableDeclarator',
]);

/** The text of the comments before a function, and before the statement that it is the value of. */
export function jsdocOf(sourceCode: Readonly<TSESLint.SourceCode>, callback: TSESTree.Node): string {
  const texts: string[] = [];
  for (let node: TSESTree.Node | undefined = callback; node; node = node.parent) {
    if (node !== callback && !around.has(node.type)) break;
    texts.push(...commentsBefore(sourceCode, node));
  }
  return texts.join('\n');
}

/** Comments stand in front of the brackets around an expression, too. */
function commentsBefore(sourceCode: Readonly<TSESLint.SourceCode>, node: TSESTree.Node): readonly string[] {
  let first: TSESTree.Node | TSESTree.Token = node;
  for (let token = sourceCode.getTokenBefore(node); token?.value === '(';) {
    first = token;
    token = sourceCode.getTokenBefore(token);
  }
  return sourceCode.getCommentsBefore(first).map(({ value }) => value);
}
