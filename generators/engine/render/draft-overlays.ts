import path from 'node:path';
import type { LayoutName } from 'paxx-conventions';
import { addDependencies, type Dependencies } from '../edits/add-dependencies.ts';
import type { Draft } from '../plan/draft.ts';
import { layoutName, type Project } from '../project/project.ts';
import { draftFiles, type TemplatedFile } from './draft-files.ts';
import { relocate } from './relocate.ts';
import { renderOverlay, type Places } from './render-overlay.ts';
import { templatesOf } from './render-template.ts';
import { reword } from './reword.ts';
import { templateConventions } from './template-conventions.ts';

export interface Overlay extends Places {
  /** Folder of templates: `capabilities/docs/files`. What a layout has otherwise lies beside it: `files-modular`. */
  readonly generator: string;
  readonly folder: string;
  /** What the templates print. */
  readonly data: object;
  /** The number of a migration whose name begins with `{number}`, by the rest of its name. */
  readonly numberOf?: (migration: string) => string;
  /** Files that several runs share: once they are there, they belong to the project. */
  readonly isShared?: boolean;
}

/** Renders folders of templates into a draft. */
export const draftOverlays = (
  draft: Draft,
  project: Pick<Project, 'conventions' | 'config'>,
  overlays: readonly Overlay[],
): void => {
  draftFiles(draft, renderOverlays(project, overlays).values());
};

/**
 * What folders of templates make, by its path: each file at its place in the project's layout and in the words of that
 * layout; a later file takes the place of an earlier one, but for a `package.json`, which has only what is added. A folder
 * that is not there has nothing to add.
 */
export function renderOverlays(
  project: Pick<Project, 'conventions' | 'config'>,
  overlays: readonly Overlay[],
): ReadonlyMap<string, TemplatedFile> {
  const layout = layoutName(project);
  const rendered = overlays.flatMap((overlay) =>
    [overlay.folder, `${overlay.folder}-${layout}`].flatMap((folder) =>
      filesOf({ ...overlay, folder }, folder === overlay.folder ? layout : undefined),
    ),
  );
  const moved = relocate(rendered, templateConventions, project.conventions);
  const files = new Map<string, TemplatedFile>();
  for (const file of moved) {
    const below = files.get(file.path);
    files.set(file.path, below && isPackage(file) ? withPackages(below, file) : file);
  }
  return files;
}

/** @param layout in whose words they are spelled; what a layout has of its own is written in them */
function filesOf(overlay: Overlay, layout: LayoutName | undefined): TemplatedFile[] {
  const { generator, folder, data, numberOf, isShared = false } = overlay;
  const templates = path.join(templatesOf(generator), folder);
  return renderOverlay(templates, data, overlay).map((file) => ({
    ...file,
    path: file.path.replace(
      /\{number\}_(\w+)/,
      (_, name: string) => `${numberOf?.(name) ?? '{number}'}_${name}`,
    ),
    contents: reword(file.path, file.contents, layout),
    template: path.posix.join(
      generator,
      generator === 'capabilities' ? '' : 'templates',
      folder,
      file.template,
    ),
    isShared,
  }));
}

const isPackage = ({ path: file }: TemplatedFile): boolean => path.posix.basename(file) === 'package.json';

const withPackages = (below: TemplatedFile, { contents }: TemplatedFile): TemplatedFile => ({
  ...below,
  contents: addDependencies(below.contents, JSON.parse(contents) as Dependencies),
});
