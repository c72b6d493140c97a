import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.join(import.meta.dirname, '../..');
const foreign = new Set(['dist', 'node_modules', 'templates']);

/** What stands below a capability are templates, too. */
const isForeign = (place: string, name: string): boolean =>
  foreign.has(name) || /^generators\/capabilities\/[^/]+\/[^/]+$/.test(place);

/** One file that imports another, both by their path from the repository's root; or a package, by its name. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** Every import of a package's sources: of types and of values, static and at run time. */
export const importsOf = (folder: string): Import[] =>
  sourcesIn(folder).flatMap((from) =>
    ts.preProcessFile(readFileSync(path.join(root, from), 'utf8')).importedFiles.map(({ fileName }) => ({
      from,
      to: fileName.startsWith('.') ? path.posix.join(path.posix.dirname(from), fileName) : fileName,
    })),
  );

const sourcesIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const place = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return isForeign(place, entry.name) ? [] : sourcesIn(place);
    return entry.name.endsWith('.ts') ? [place] : [];
  });

/** The first circle that leads from somewhere back to it, or nothing. */
export function circleIn(arrows: readonly Import[]): string[] | undefined {
  const done = new Set<string>();
  const walk = (at: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(at)) return [...trail.slice(trail.indexOf(at)), at];
    if (done.has(at)) return undefined;
    for (const { to } of arrows.filter(({ from }) => from === at)) {
      const circle = walk(to, [...trail, at]);
      if (circle) return circle;
    }
    done.add(at);
    return undefined;
  };
  for (const { from } of arrows) {
    const circle = walk(from, []);
    if (circle) return circle;
  }
  return undefined;
}
