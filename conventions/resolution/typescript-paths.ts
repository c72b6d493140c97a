import { posix } from 'node:path';
import { parse } from 'jsonc-parser';
import { z } from 'zod';
import type { Alias, AliasFacts } from './alias.ts';
import { foldersAbove } from './folders-above.ts';

const texts = z.array(z.string());

const configSchema = z
  .object({
    extends: z
      .union([z.string().transform((one) => [one]), texts])
      .optional()
      .catch(undefined),
    references: z
      .array(z.object({ path: z.string() }))
      .optional()
      .catch(undefined),
    compilerOptions: z
      .object({
        baseUrl: z.string().optional().catch(undefined),
        paths: z.record(z.string(), texts).optional().catch(undefined),
      })
      .optional()
      .catch(undefined),
  })
  .catch({});

/** Configurations have comments and trailing commas. */
const reader = {
  name: 'tsconfig.json',
  read: (text: string) => configSchema.parse(parse(text, [], { allowTrailingComma: true })),
};

/** What one configuration says of modules, with what it extends. */
interface Paths {
  readonly base?: string | undefined;
  /** The folder that `paths` count from where there is no `baseUrl`. */
  readonly folder?: string | undefined;
  readonly paths?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** The aliases of the nearest `tsconfig.json` or `jsconfig.json`, or of those that it refers to where it has none itself. */
export function typescriptPaths(file: string, facts: AliasFacts): readonly Alias[] {
  for (const folder of foldersAbove(file))
    for (const name of ['tsconfig.json', 'jsconfig.json']) {
      const config = posix.join(folder, name);
      const found = facts.derive(config, reader);
      if (!found) continue;
      const own = aliasesIn(config, facts);
      const others = (found.references ?? []).flatMap(({ path }) =>
        aliasesIn(posix.join(folder, path.endsWith('.json') ? path : `${path}/tsconfig.json`), facts),
      );
      return own.length > 0 ? own : others;
    }
  return [];
}

function aliasesIn(config: string, facts: AliasFacts): readonly Alias[] {
  const { base, folder = '', paths = {} } = pathsOf(config, facts, []);
  const root = posix.dirname(config);
  const below = (target: string): string =>
    target.startsWith('${configDir}')
      ? posix.join(root, target.slice('${configDir}'.length))
      : posix.join(base ?? folder, target);
  const aliases = Object.entries(paths).map(([pattern, targets]) => ({
    pattern,
    targets: targets.map(below),
  }));
  // Under a base every specifier may be a file, unless there is none: then it is a package.
  return base === undefined ? aliases : [...aliases, { pattern: '*', targets: [posix.join(base, '*')] }];
}

/** What stands in a configuration replaces what it extends; a later one of several that it extends replaces an earlier one. */
function pathsOf(config: string, facts: AliasFacts, seen: readonly string[]): Paths {
  const found = seen.includes(config) ? undefined : facts.derive(config, reader);
  if (!found) return {};
  const folder = posix.dirname(config);
  const extended = (found.extends ?? []).map((specifier) => {
    const parent = extendedFiles(specifier, folder).find((path) => facts.derive(path, reader));
    return parent === undefined ? {} : pathsOf(parent, facts, [...seen, config]);
  });
  const { baseUrl, paths } = found.compilerOptions ?? {};
  return Object.assign(
    {},
    ...extended,
    baseUrl === undefined ? {} : { base: posix.join(folder, baseUrl) },
    paths === undefined ? {} : { paths, folder },
  ) as Paths;
}

/** The files that an `extends` may name: beside the configuration, or in a package. */
function extendedFiles(specifier: string, folder: string): readonly string[] {
  const places = specifier.startsWith('.')
    ? [posix.join(folder, specifier)]
    : foldersAbove(posix.join(folder, 'x')).map((above) => posix.join(above, 'node_modules', specifier));
  return places.flatMap((place) => [place, `${place}.json`, `${place}/tsconfig.json`]);
}
