import { createHash } from 'node:crypto';
import { isAbsolute } from 'node:path';
import type { ESLint, Linter } from 'eslint';
import { defaultConventions, Judge } from 'paxx-conventions';
import { rootAt } from '../project/find-root.ts';
import { Project } from '../project/project.ts';
import { settingsOf } from '../project/settings.ts';
import { blocksOf } from './blocks.ts';
import { configOf, type Preset } from './config-of.ts';
import { factOf } from './fact-of.ts';
import { lazy } from './lazy.ts';

export interface ProjectOptions {
  /** The folder of `.yo-rc.json`, absolute: `import.meta.dirname`. */
  readonly root: string;
  readonly preset?: Preset;
}

/**
 * A preset bound to one project. What each block's verdicts depend on besides the linted file goes, as a digest, into
 * the block's settings: ESLint's cache key holds the settings, so a change of a registry makes exactly the files of its
 * block new. Rules never read the digest, because a config module is loaded once and the disk goes on. It is made when
 * it is written into a key: without a cache nobody asks, and a start costs nothing.
 *
 * @throws TypeError when the root is no absolute path.
 */
export function projectConfig(
  { root, preset = 'recommended' }: ProjectOptions,
  plugin: ESLint.Plugin,
): Linter.Config[] {
  if (typeof root !== 'string' || !isAbsolute(root))
    throw new TypeError('paxx.project() needs an absolute root. Pass "root: import.meta.dirname".');
  const result = rootAt({}, root)?.result;
  const conventions = result?.kind === 'read' ? result.conventions : defaultConventions;
  const look = lazy(() => {
    const project = new Project(root, conventions, {});
    return { project, judge: new Judge(project) };
  });
  return blocksOf(conventions).map((block) => {
    const config = configOf(block, preset, plugin);
    const digests = block.facts.map((name) => [
      name,
      { toJSON: lazy(() => digestOf(factOf(look().project, look().judge, name))) },
    ]);
    const facts = { conventions: digestOf(result ?? null), ...Object.fromEntries(digests) } as object;
    const paxx = { ...settingsOf({ settings: config.settings ?? {} }), facts };
    return { ...config, basePath: root, settings: { paxx } };
  });
}

/** A short fingerprint of data that JSON can hold: equal for equal content, on every machine. */
const digestOf = (data: unknown): string =>
  createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 16);
