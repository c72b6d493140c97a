import { createHash, randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { isAbsolute, parse } from 'node:path';
import type { ESLint, Linter } from 'eslint';
import { defaultConventions, Judge, type ConventionsResult } from 'paxx-conventions';
import { rootAt } from '../project/find-root.ts';
import { generatedFiles } from '../project/generated-files.ts';
import { isInterrupted } from '../project/is-interrupted.ts';
import { Project } from '../project/project.ts';
import { startRun } from '../project/run.ts';
import { blocks, type Block } from './blocks.ts';
import { blockSettings, configOf, type Preset } from './config-of.ts';
import { factOf } from './fact-of.ts';
import { lazy } from './lazy.ts';

export interface ProjectOptions {
  /** The folder of `.yo-rc.json`, absolute: `import.meta.dirname`. */
  readonly root: string;
  readonly preset?: Preset;
}

/** No file is below a file: ESLint wants patterns where a project has nothing that fits. */
const noFile = '.yo-rc.json/*';

/**
 * A preset bound to one project.
 *
 * What follows from `.yo-rc.json` are getters, for a config module is loaded once while the disk goes on: ESLint copies every
 * config when it is started, and an editor starts it for each file that it shows, so a changed layout is taken up there.
 *
 * What each block's verdicts depend on besides the linted file goes, as a digest, into the block's settings: ESLint's cache
 * key holds the settings, so a change of a registry makes exactly the files of its block new. Rules never read the digest. It
 * is made when it is written into a key: without a cache nobody asks, and a start costs nothing.
 *
 * @throws TypeError when the root is no absolute path, or no folder.
 */
export function projectConfig(
  { root, preset = 'recommended' }: ProjectOptions,
  plugin: ESLint.Plugin,
): Linter.Config[] {
  refuseWrongRoot(root);
  return blocks().map((block) => ({
    ...configOf(block, preset, plugin),
    get basePath() {
      return block.name === 'project' && !look(root).isProject ? parse(root).root : root;
    },
    get files() {
      const files = block.files(look(root).conventions);
      return files.length > 0 ? [...files] : [noFile];
    },
    get settings() {
      return { paxx: settingsFor(block, root) };
    },
  }));
}

function refuseWrongRoot(root: unknown): void {
  if (typeof root !== 'string')
    throw new TypeError('paxx.project() needs a root. Pass "root: import.meta.dirname".');
  if (!isAbsolute(root))
    throw new TypeError(
      `paxx.project() needs an absolute root, and "${root}" is none. Pass "root: import.meta.dirname", or "root: path.join(import.meta.dirname, '${root}')".`,
    );
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new TypeError(
      `The root "${root}" of paxx.project() is no folder. Pass the folder of ".yo-rc.json": "root: import.meta.dirname".`,
    );
}

/** The project as it is on disk now. */
function look(root: string) {
  const result = rootAt({}, root)?.result;
  const own = result?.kind === 'read' ? result.conventions : defaultConventions;
  const project = new Project(root, own, {});
  return {
    result,
    isProject: result !== undefined,
    project,
    conventions: { ...own, generated: generatedFiles(project) },
  };
}

function settingsFor(block: Block, root: string): object {
  const { project, result } = look(root);
  const judge = lazy(() => new Judge(project));
  const digests = block.facts.map((name) => [
    name,
    { toJSON: lazy(() => digestOf(factOf(project, judge(), name))) },
  ]);
  return {
    ...blockSettings(block),
    ...(block.name === 'project' ? { run: startRun(root) } : {}),
    facts: { conventions: digestOfConventions(result, root), ...Object.fromEntries(digests) } as object,
  };
}

/** Nothing is kept in a cache of what rules said, or did not say, while they could not read the project. */
const digestOfConventions = (result: ConventionsResult | undefined, root: string): string =>
  result?.kind === 'read' && !isInterrupted({}, root) ? digestOf(result) : randomUUID();

/** A short fingerprint of data that JSON can hold: equal for equal content, on every machine. */
const digestOf = (data: unknown): string =>
  createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 16);
