import type { ProjectFacts } from './facts.ts';

/**
 * The files that fit a pattern, found segment by segment: only folders whose children the pattern leaves open are listed,
 * and those that must hold a file. Folders are asked once, whatever the number of patterns.
 *
 * @example filesMatching('src/{features}/model.ts', facts) // ['src/invoices/model.ts', 'src/users/model.ts']
 */
export function filesMatching(pattern: string, { list }: Pick<ProjectFacts, 'list'>): readonly string[] {
  const segments = pattern.split('/');
  let folders: readonly string[] = [''];
  for (const [index, segment] of segments.entries()) {
    const isLast = index === segments.length - 1;
    const expression = segment.includes('{') ? expressionOf(segment) : undefined;
    folders = folders.flatMap((folder) => {
      if (!expression && !isLast) return [below(folder, segment)];
      const names = list(folder).filter((name) => (expression ? expression.test(name) : name === segment));
      return names.map((name) => below(folder, name));
    });
  }
  return folders;
}

const below = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

/** A coarse sieve: what comes through is located before anybody relies on it. */
function expressionOf(segment: string): RegExp {
  const pieces = segment
    .split(/\{[^}]*\}/)
    .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${pieces.join('.+')}$`);
}
