import type { Config, LayoutName, ProjectFacts } from 'paxx-conventions';

/** A project as the generators see it: its conventions, and its files where they are asked for, by name. */
export interface Project extends ProjectFacts {
  /** Absolute. */
  readonly root: string;
  /** The `generator-paxx` key of `.yo-rc.json`, as it is written there. */
  readonly config: Config;
  /** The text of a file, by its path from the root, or `undefined` when there is none. */
  readonly read: (path: string) => string | undefined;
}

/** The layout of a project by its name; a table of its own is an edition of `slice`. */
export const layoutName = ({ config }: Pick<Project, 'config'>): LayoutName =>
  typeof config.layout === 'string' ? config.layout : 'slice';
