import { posix } from 'node:path';
import { parse } from 'jsonc-parser';
import { z } from 'zod';
import type { Alias, AliasFacts } from './alias.ts';
import { foldersAbove } from './folders-above.ts';

const dependencies = z.record(z.string(), z.unknown()).optional().catch(undefined);

const packageSchema = z
  .object({
    imports: dependencies,
    dependencies,
    devDependencies: dependencies,
    peerDependencies: dependencies,
  })
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

/**
 * Whether a specifier names a package, or a module of Node. What does not look like an alias does; what looks like either
 * (`@models/invoices`) does where a `package.json` lists it, or where there is none to ask.
 */
export function isPackage(file: string, specifier: string, facts: AliasFacts): boolean {
  if (/^(?:[#~$]|@\/)/.test(specifier)) return false;
  if (/^(?:[^@/]+$|node:)/.test(specifier)) return true;
  const [name = ''] = /^(?:@[^/]+\/)?[^/]+/.exec(specifier) ?? [];
  const manifests = foldersAbove(file).flatMap(
    (folder) => facts.derive(posix.join(folder, 'package.json'), reader) ?? [],
  );
  const groups = manifests.flatMap((one) => [one.dependencies, one.devDependencies, one.peerDependencies]);
  return manifests.length === 0 || groups.some((group) => group !== undefined && Object.hasOwn(group, name));
}

/** Which condition counts depends on how the project is run, so every file that is named may be meant. */
function targetsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.startsWith('./') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(targetsIn) : [];
}
