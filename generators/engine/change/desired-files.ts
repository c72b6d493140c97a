import type { Project } from '../project/project.ts';
import { renderOverlays } from '../render/draft-overlays.ts';
import type { TemplatedFile } from '../render/draft-files.ts';
import { countsAs } from '../capabilities/known.ts';
import { overlaysOf } from '../capabilities/overlays-of.ts';

/** What templates print of a project, besides its conventions and capabilities. */
export interface ProjectView {
  readonly project: { readonly name: string; readonly title: string };
  readonly layout: string;
  /** Source language first. */
  readonly locales: readonly string[];
  readonly sourceLocale: string;
  /** Whether the project brings its own Node. */
  readonly needsNode: boolean;
  readonly generatorVersion: string;
  /** How packages of paxx are installed: a version, and what overrides their dependencies. */
  readonly paxx: { readonly plugin: string; readonly overrides: Readonly<Record<string, string>> };
}

/** A project whose files are to be known before they are there. */
export type Described = Pick<Project, 'conventions' | 'config'>;

/** Everything that a fresh project with some capabilities consists of, but for what is edited in shared documents. */
export function desiredFiles(
  project: Described,
  names: readonly string[],
  view: ProjectView,
  numberOf: (migration: string) => string,
): ReadonlyMap<string, TemplatedFile> {
  const { layout, registries } = project.conventions;
  const words = countsAs(names);
  const data = { ...view, paths: layout, registries, has: (name: string) => words.has(name) };
  const base = ['base', 'layout'].map((folder) => ({ generator: 'app', folder, data }));
  const variables = { project: view.project.name };
  const { locales } = view;
  return renderOverlays(project, [...base, ...overlaysOf(names, { data, variables, locales, numberOf })]);
}
