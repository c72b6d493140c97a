import { layoutWith, type Layout } from '../layout/layouts.ts';
import type { Plurals } from '../names/names.ts';
import { registriesOf, type Registry } from '../registry/registries.ts';

/** An import alias of one folder: in `folder`, specifiers that begin with `prefix` point below `target`. */
export interface Alias {
  readonly folder: string;
  readonly prefix: string;
  readonly target: string;
}

/** The whole description of one project, resolved: defaults plus what `.yo-rc.json` says. */
export interface Conventions {
  readonly layout: Layout;
  readonly registries: readonly Registry[];
  /** What the project has besides its base; `undefined` where it does not say: then it has everything that a layout has. */
  readonly capabilities?: readonly string[] | undefined;
  readonly plurals: Plurals;
  /** Locales of the message files; the first is the source language. */
  readonly locales: readonly string[];
  /** `sequence` numbers migrations 0001, 0002 …; `date` begins with the day: YYYYMMDD_01, YYYYMMDD_02 … */
  readonly migrations: 'sequence' | 'date';
  /** Files that are generated, from the root; `undefined` where the project does not say, and its generator does. */
  readonly generated?: readonly string[] | undefined;
  readonly aliases: readonly Alias[];
  /** The folder in which relative imports leave out the extension. */
  readonly extensionlessFolder: string;
  /** What every workspace-scoped path begins with (L10). */
  readonly workspacePrefix: string;
}

/** What the generator writes when nobody says otherwise: a fresh project configures nothing. */
export const defaultConventions: Conventions = {
  layout: layoutWith('slice', undefined),
  registries: registriesOf(layoutWith('slice', undefined)),
  plurals: {},
  locales: ['en', 'hi'],
  migrations: 'sequence',
  aliases: [{ folder: 'frontend/', prefix: '@/', target: 'frontend/src/' }],
  extensionlessFolder: 'frontend/',
  workspacePrefix: '/workspaces/:workspaceId',
};
