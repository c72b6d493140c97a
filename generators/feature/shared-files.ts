import { fieldTypes, type FeatureSpec } from 'paxx-conventions';
import type { Project } from '../engine/project/project.ts';
import type { TemplatedFile } from '../engine/render/draft-files.ts';
import { renderOverlays } from '../engine/render/draft-overlays.ts';

/** What the slices of a project share and its base has no use for. The first slice that needs a file brings it. */
export function sharedFiles(
  { fields }: Pick<FeatureSpec, 'fields'>,
  project: Pick<Project, 'conventions' | 'config'>,
): readonly TemplatedFile[] {
  const ofTypes = fields.flatMap(({ type }) => fieldTypes[type].schemaImport?.file ?? []);
  const needed = new Set(['src/core/access/exposure.ts', ...ofTypes].map((file) => `backend/${file}`));
  const overlay = {
    generator: 'feature',
    folder: 'core',
    data: {},
    isShared: true,
  };
  return [...renderOverlays(project, [overlay]).values()].filter(({ path }) => needed.has(path));
}
