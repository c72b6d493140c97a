import { isAbsolute } from 'node:path';
import type { ESLint, Linter } from 'eslint';
import { defaultConventions, Judge } from 'paxx-conventions';
import { rootAt } from '../project/find-root.ts';
import { Project } from '../project/project.ts';
import { settingsOf } from '../project/settings.ts';
import { blocksOf } from './blocks.ts';
import { configOf, type Preset } from './config-of.ts';
import { digestOf } from './digest-of.ts';
import { factOf } from './fact-of.ts';

export interface ProjectOptions {
  /** The folder of `.yo-rc.json`, absolute: `import.meta.dirname`. */
  readonly root: string;
  readonly preset?: Preset;
}

/**
 * A preset bound to one project. What each block's verdicts depend on besides the linted file goes, as a digest, into
 * the block's settings: ESLint's cache key holds the settings, so a change of a registry makes exactly the files of its
 * block new. Rules never read the digest, because a config module is loaded once and the disk goes on.
 *
 * @throws TypeError when the root is no absolute path.
 */
export function projectConfig(
  { root, preset = 'recommended' }: ProjectOptions,
  plugin: ESLint.Plugin,
): Linter.Config[] {
  if (typeof root !== 'string' || !isAbsolute(root))
    throw new TypeError('paxx.project() needs an absolute root. Pass "root: import.meta.dirname".');
  const pass = {};
  const result = rootAt(pass, root)?.result;
  const conventions = result?.kind === 'read' ? result.conventions : defaultConventions;
  const project = new Project(root, conventions, pass);
  const judge = new Judge(project);
  return blocksOf(conventions).map((block) => {
    const config = configOf(block, preset, plugin);
    const digests = block.facts.map((name): [string, string] => [
      name,
      digestOf(factOf(project, judge, name)),
    ]);
    const facts: Record<string, string> = Object.fromEntries(digests);
    const paxx = {
      ...settingsOf({ settings: config.settings ?? {} }),
      facts: { conventions: digestOf(result ?? null), ...facts },
    };
    return { ...config, basePath: root, settings: { paxx } };
  });
}
