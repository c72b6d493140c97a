import { posix } from 'node:path';
import { parse } from 'jsonc-parser';
import { z } from 'zod';
import type { Alias, AliasFacts } from './alias.ts';
import { foldersAbove } from './folders-above.ts';

const dependencies = z.record(z.string(), z.unknown()).optional().catch(undefined);

const packageSchema = z
  .object({ imports: dependencies, dependencies, devDependencies: dependencies, peerDependencies: dependencies })
  .catch({});

const reader = { name: 'package.json', read: (text: string) => packageSchema.parse(parse(text)) };

/** The aliases under `imports` of the nearest `package.json`, each with its targets under every condition. */
export function packageImports(file: string, facts: AliasFacts): readonly Alias[] {
  for (const folder of foldersAbove(file)) {
    const found = facts.derive(posix.join(folder, 'package.json'), reader);
    if (!found) continue;
    return Object.entries(found.imports ?? {}).map(([pattern, value]) => ({
      pattern,
      targets: [...new Set(targetsIn(value))].map((target) => posix.join(folder, target)),
    }));
  }
  return [];
}

/** Whether a specifier names a package that the file's project depends on, or a module of Node. */
export function isDependency(file: string, specifier: string, facts: AliasFacts): boolean {
  if (specifier.startsWith('node:')) return true;
  const [name = ''] = /^(?:@[^/]+\/)?[^/]+/.exec(specifier) ?? [];
  return foldersAbove(file).some((folder) => {
    const found = facts.derive(posix.join(folder, 'package.json'), reader);
    const groups = [found?.dependencies, found?.devDependencies, found?.peerDependencies];
    return groups.some((group) => group !== undefined && Object.hasOwn(group, name));
  });
}

/** Which condition counts depends on how the project is run, so every file that is named may be meant. */
function targetsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.startsWith('./') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(targetsIn) : [];
}
