import { parseForESLint } from '@typescript-eslint/parser';

type Variable = ReturnType<typeof parseForESLint>['scopeManager']['scopes'][number]['variables'][number];

/**
 * What the names of a source mean, by the scope analysis of typescript-eslint: declarations and references in their order, each
 * as the number of its declaration. Two sources that differ in names only have equal ones.
 */
export function bindingsOf(code: string): readonly (number | string)[] {
  const { scopeManager } = parseForESLint(code, { sourceType: 'module', range: true });
  const { scopes } = scopeManager;
  const declared = scopes
    .flatMap(({ variables }) => variables)
    .flatMap((variable) => variable.identifiers.map(({ range }) => ({ at: range[0], variable })));
  const numbers = new Map<Variable, number>();
  for (const { variable } of [...declared].sort((one, other) => one.at - other.at))
    if (!numbers.has(variable)) numbers.set(variable, numbers.size);
  const references = scopes.flatMap((scope) =>
    scope.references.map(({ identifier, resolved }) => ({
      at: identifier.range[0],
      means: (resolved && numbers.get(resolved)) ?? ('name' in identifier ? identifier.name : 'this'),
    })),
  );
  const places = [
    ...declared.map(({ at, variable }) => ({ at, means: numbers.get(variable) ?? -1 })),
    ...references,
  ];
  return places.sort((one, other) => one.at - other.at).map(({ means }) => means);
}
