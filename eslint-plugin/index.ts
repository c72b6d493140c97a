import { createRequire } from 'node:module';
import type { ESLint, Linter } from 'eslint';
import type { Preset } from './configs/config-of.ts';
import { presetOf } from './configs/preset-of.ts';
import { projectConfig, type ProjectOptions } from './configs/project-config.ts';
import { generated } from './processors/generated.ts';
import { messages } from './processors/messages.ts';
import { rules, type PaxxRule, type RuleName } from './rules.ts';

export type { Preset } from './configs/config-of.ts';
export type { ProjectOptions } from './configs/project-config.ts';
export type { RuleName } from './rules.ts';

/** The plugin, in ESLint's own types. */
export interface PaxxPlugin extends Omit<ESLint.Plugin, 'configs' | 'rules'> {
  readonly rules: Record<RuleName, PaxxRule>;
  readonly configs: Record<Preset, Linter.Config[]>;
  /** The preset for one project: its layout, its registries, and a cache that sees them change. */
  readonly project: (options: ProjectOptions) => Linter.Config[];
}

const { name, version } = createRequire(import.meta.url)('eslint-plugin-paxx/package.json') as {
  readonly name: string;
  readonly version: string;
};

const plugin: PaxxPlugin = {
  meta: { name, version, namespace: 'paxx' },
  rules,
  processors: { generated, messages },
  configs: {
    // Presets name the plugin itself, so they are made when somebody asks for them.
    get recommended() {
      return presetOf('recommended', plugin);
    },
    get strict() {
      return presetOf('strict', plugin);
    },
  },
  project: (options) => projectConfig(options, plugin),
};

export default plugin;
