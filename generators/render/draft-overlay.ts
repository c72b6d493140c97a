import { existsSync } from 'node:fs';
import path from 'node:path';
import { defaultConventions } from 'paxx-conventions';
import type { Draft } from '../plan/draft.ts';
import type { Project } from '../project/project.ts';
import { orderImports } from './order-imports.ts';
import { relocate } from './relocate.ts';
import { renderOverlay } from './render-overlay.ts';
import { templatesOf } from './render-template.ts';
import { reword } from './reword.ts';

export interface Overlay {
  /** Folder of templates: `client/templates/shared`. What a layout has otherwise lies beside it: `shared-modular`. */
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
export function draftOverlay(draft: Draft, { conventions, config }: Project, overlay: Overlay): void {
  const { generator, folder, data, variables = {}, isShared = false } = overlay;
  const layout = typeof config.layout === 'string' ? config.layout : 'slice';
  const rendered = [folder, `${folder}-${layout}`].flatMap((name) => {
    const templates = path.join(templatesOf(generator), name);
    if (!existsSync(templates)) return [];
    return renderOverlay(templates, data, variables).map((file) => ({
      ...file,
      // What a layout has of its own is spelled as it spells.
      contents: name === folder ? reword(file.path, file.contents, layout) : file.contents,
      template: `${generator}/templates/${name}/${file.template}`,
    }));
  });
  const moved = relocate(rendered, defaultConventions, conventions);
  for (const { path: file, contents, template } of new Map(moved.map((one) => [one.path, one])).values())
    if (!isShared || draft.read(file) === undefined) draft.write(file, orderImports(contents), { template });
}
