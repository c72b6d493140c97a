import { fieldTypes, type FeatureSpec } from 'paxx-conventions';
import type { Project } from '../engine/project/project.ts';
import type { TemplatedFile } from '../engine/render/draft-files.ts';
import { renderOverlays } from '../engine/render/draft-overlays.ts';

/** What the slices of a project share and its base has no use for. The first slice that needs a file brings it. */
export function sharedFiles(
  { fields }: Pick<FeatureSpec, 'fields'>,
  project: Pick<Project, 'conventions' | 'config'>,
): readonly TemplatedFile[] {
  // A file that belongs to a type comes with its first field; the moment of a change is in every slice.
  const ofTypes = Object.values(fieldTypes).flatMap(({ schemaImport }) => schemaImport?.file ?? []);
  const wanted = [fieldTypes.datetime, ...fields.map(({ type }) => fieldTypes[type])];
  const needed = wanted.flatMap(({ schemaImport }) => schemaImport?.file ?? []);
  const spare = new Set(ofTypes.filter((file) => !needed.includes(file)).map((file) => `backend/${file}`));
  const overlay = {
    generator: 'feature',
    folder: 'core',
    data: {},
    isShared: true,
  };
  return [...renderOverlays(project, [overlay]).values()].filter(({ path }) => !spare.has(path));
}
