import type { ESLint, Linter } from 'eslint';
import { defaultConventions, registries } from 'paxx-conventions';
import { client } from '../project/generated-files.ts';
import { blocks, everyFile } from './blocks.ts';
import { blockSettings, configOf, type Preset } from './config-of.ts';

const everything = { ...defaultConventions, registries, generated: [client] };

/** A preset for projects of the default layout, wherever below the config they are; with every registry there may be. */
export function presetOf(preset: Preset, plugin: ESLint.Plugin): Linter.Config[] {
  const [project, ...others] = blocks().map((block) => ({
    ...configOf(block, preset, plugin),
    files: block
      .files(everything)
      .filter((pattern) => pattern !== everyFile)
      .map(anywhere),
    settings: { paxx: blockSettings(block) },
  }));
  // Whatever else is linted there may belong to no project.
  const files = ['**/eslint.config.*', ...others.flatMap((block) => block.files)];
  return project ? [{ ...project, files: [...new Set(files)] }, ...others.filter(hasFiles)] : [];
}

const hasFiles = ({ files }: { readonly files: readonly string[] }): boolean => files.length > 0;

const anywhere = (pattern: string): string => (pattern.startsWith('**/') ? pattern : `**/${pattern}`);
