import type { LayoutName } from 'paxx-conventions';
import type { Project } from './project.ts';

/** The layout of a project by its name; a table of its own is an edition of `slice`. */
export const layoutName = ({ config }: Pick<Project, 'config'>): LayoutName =>
  typeof config.layout === 'string' ? config.layout : 'slice';
