import type { ProjectFacts } from './facts.ts';

/**
 * The files that fit a pattern, found segment by segment: only folders whose children the pattern leaves open are listed,
 * and those that must hold a file. Folders are asked once, whatever the number of patterns.
 *
 * @example filesMatching('src/{features}/model.ts', facts) // ['src/invoices/model.ts', 'src/users/model.ts']
 */
export const filesMatching = (pattern: string, facts: Pick<ProjectFacts, 'list'>): readonly string[] => [
  ...eachFileMatching(pattern, facts),
];

/** The same, one by one: whoever needs only the first looks no further. */
export function eachFileMatching(
  pattern: string,
  { list }: Pick<ProjectFacts, 'list'>,
): Generator<string, void, void> {
  const segments = pattern.split('/').map((text) => ({ text, expression: expressionOf(text) }));
  return below('', 0);

  function* below(folder: string, index: number): Generator<string, void, void> {
    const segment = segments[index];
    if (!segment) return yield folder;
    const { text, expression } = segment;
    const isFixed = !expression && index < segments.length - 1;
    const fits = (name: string): boolean => (expression ? expression.test(name) : name === text);
    for (const name of isFixed ? [text] : list(folder).filter(fits))
      yield* below(folder === '' ? name : `${folder}/${name}`, index + 1);
  }
}

/** A coarse sieve, for segments that hold a placeholder: what comes through is located before anybody relies on it. */
function expressionOf(segment: string): RegExp | undefined {
  if (!segment.includes('{')) return undefined;
  const pieces = segment
    .split(/\{[^}]*\}/)
    .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${pieces.join('.+')}$`);
}
