/** What a walk asks of the disk, with paths from the project's root. */
export interface Tree {
  readonly list: (folder: string) => readonly string[];
  readonly exists: (path: string) => boolean;
}

/**
 * The files that fit a pattern, found segment by segment: only folders whose children the pattern leaves open are listed.
 *
 * @example filesMatching('src/{features}/model.ts', tree) // ['src/invoices/model.ts', 'src/users/model.ts']
 */
export function filesMatching(pattern: string, tree: Tree): readonly string[] {
  let paths: readonly string[] = [''];
  for (const segment of pattern.split('/')) {
    const isOpen = segment.includes('{');
    const expression = isOpen ? expressionOf(segment) : undefined;
    paths = paths.flatMap((folder) => {
      const names = expression ? tree.list(folder).filter((name) => expression.test(name)) : [segment];
      return names.map((name) => (folder === '' ? name : `${folder}/${name}`));
    });
  }
  return paths.filter((path) => tree.exists(path));
}

/** A coarse sieve: what comes through is located before anybody relies on it. */
function expressionOf(segment: string): RegExp {
  const pieces = segment
    .split(/\{[^}]*\}/)
    .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${pieces.join('.+')}$`);
}
