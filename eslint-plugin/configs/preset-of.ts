import type { ESLint, Linter } from 'eslint';
import { defaultConventions, registries } from 'paxx-conventions';
import { blocksOf, type Block } from './blocks.ts';
import { configOf, type Preset } from './config-of.ts';

/** A preset for projects of the default layout, wherever below the config they are; with every registry there may be. */
export function presetOf(preset: Preset, plugin: ESLint.Plugin): Linter.Config[] {
  return blocksOf({ ...defaultConventions, registries }).map((block) =>
    configOf(anywhere(block), preset, plugin),
  );
}

const anywhere = (block: Block): Block => ({
  ...block,
  files: block.files.map((pattern) => (pattern.startsWith('**/') ? pattern : `**/${pattern}`)),
});
