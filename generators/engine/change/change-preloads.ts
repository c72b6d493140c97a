import { parse } from 'jsonc-parser';
import { readJson } from 'paxx-conventions';
import type { Preload } from '../../capabilities/capability.ts';
import { capabilityNames, presencesOf } from '../capabilities/known.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { editJson } from '../edits/edit-json.ts';
import type { Draft } from '../plan/draft.ts';
import { unfit, type Changing } from './changing.ts';

const file = 'backend/package.json';

/** Lets scripts load modules first that come, and no more those that go; other options of Node stay where they are. */
export function changePreloads(draft: Draft, { before, after }: Changing): readonly Diagnostic[] {
  // That it is no JSON was said when packages and scripts were to be changed.
  if (readJson(draft.read(file) ?? '', file).kind === 'faulty') return [];
  const [had, has] = [preloadsOf(before), preloadsOf(after)];
  const isIn = (list: readonly Preload[], one: Preload): boolean => list.some(({ run }) => run === one.run);
  for (const gone of had.filter((one) => !isIn(has, one)))
    changeScripts(draft, gone, (script) => withoutPreload(script, gone.module));
  return has
    .filter((one) => !isIn(had, one))
    .flatMap((one) => {
      if (changeScripts(draft, one, (script) => preloading(script, one))) return [];
      const advice = `No script of it runs "node ${one.run}"; what belongs there is this.`;
      return [unfit(file, advice, `node --import ${one.module} ${one.run}`)];
    });
}

/** A script without what capabilities let it load first. */
export const withoutPreloads = (script: string): string =>
  preloadsOf(capabilityNames).reduce((left, { module }) => withoutPreload(left, module), script);

const preloadsOf = (names: readonly string[]): readonly Preload[] =>
  presencesOf(names).flatMap(({ piece: { preloads = [] } }) => preloads);

/** Changes the scripts in which Node runs something. Answers whether there is one. */
function changeScripts(draft: Draft, { run }: Preload, change: (script: string) => string): boolean {
  const { scripts = {} } = parse(draft.read(file) ?? '{}') as { scripts?: Record<string, string> };
  const running = Object.entries(scripts).filter(
    ([, script]) => /(?:^| )node /.test(script) && runs(script, run),
  );
  for (const [name, script] of running)
    if (change(script) !== script)
      draft.edit(file, (text) => editJson(text, ['scripts', name], change(script)));
  return running.length > 0;
}

const runs = (script: string, run: string): boolean => ` ${script} `.includes(` ${run} `);

/** @example preloading('node --inspect src/dev.ts', …) // 'node --import ./src/tracing.ts --inspect src/dev.ts' */
const preloading = (script: string, { module }: Preload): string =>
  script.includes(module) ? script : script.replace(/(?<=^| )node /, `node --import ${module} `);

const withoutPreload = (script: string, module: string): string =>
  script.replace(` --import ${module} `, ' ').replace(` --import=${module} `, ' ');
