import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** The variable that an identifier means where it stands. */
export const findVariable = (
  sourceCode: SourceCode,
  identifier: TSESTree.Identifier | TSESTree.JSXIdentifier,
): TSESLint.Scope.Variable | undefined => variableNamed(sourceCode, identifier.name, identifier);

/** The variable that a name means at a place. */
export function variableNamed(
  sourceCode: SourceCode,
  name: string,
  place: TSESTree.Node,
): TSESLint.Scope.Variable | undefined {
  let scope: TSESLint.Scope.Scope | null = sourceCode.getScope(place);
  for (; scope; scope = scope.upper) {
    const variable = scope.set.get(name);
    if (variable) return variable;
  }
  return undefined;
}
