import path from 'node:path';
import { defaultConventions } from 'paxx-conventions';
import type { Draft } from '../plan/draft.ts';
import type { Project } from '../project/project.ts';
import { orderImports } from './order-imports.ts';
import { relocate } from './relocate.ts';
import { renderOverlay } from './render-overlay.ts';
import { templatesOf } from './render-template.ts';

export interface Overlay {
  /** Folder of templates: `client/templates/shared`. */
  readonly generator: string;
  readonly folder: string;
  /** What the templates print. */
  readonly data: object;
  /** What stands in braces in their paths. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Files that several runs share: once they are there, they belong to the project. */
  readonly isShared?: boolean;
}

/** Renders a folder of templates into a draft, each file at its place in the project's layout. */
export function draftOverlay(draft: Draft, { conventions }: Project, overlay: Overlay): void {
  const { generator, folder, data, variables = {}, isShared = false } = overlay;
  const rendered = renderOverlay(path.join(templatesOf(generator), folder), data, variables).map((file) => ({
    ...file,
    template: `${generator}/templates/${folder}/${file.path}.ejs`,
  }));
  for (const { path: file, contents, template } of relocate(rendered, defaultConventions, conventions))
    if (!isShared || draft.read(file) === undefined) draft.write(file, orderImports(contents), { template });
}
