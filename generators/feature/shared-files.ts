import { countryCodes, fieldTypes, type FeatureSpec, type FieldType } from 'paxx-conventions';
import type { Project } from '../engine/project/project.ts';
import type { TemplatedFile } from '../engine/render/draft-files.ts';
import { renderOverlays } from '../engine/render/draft-overlays.ts';
import { isOfHalf, type Half } from './halves.ts';

/** What the slices of a project share and its base has no use for. The first slice that needs a file brings it. */
export function sharedFiles(
  { fields }: Pick<FeatureSpec, 'fields'>,
  project: Pick<Project, 'conventions' | 'config'>,
  half: Half,
): readonly TemplatedFile[] {
  // A file that belongs to a type comes with its first field; the moment of a change is in every slice.
  const wanted = [fieldTypes.datetime, ...fields.map(({ type }) => fieldTypes[type])];
  const needed = new Set(wanted.flatMap(filesOf));
  const spare = new Set(
    Object.values(fieldTypes)
      .flatMap(filesOf)
      .filter((file) => !needed.has(file)),
  );
  const overlay = {
    generator: 'feature',
    folder: 'core',
    data: sharedData,
    isShared: true,
  };
  return [...renderOverlays(project, [overlay]).values()].filter(
    ({ path }) => !spare.has(path) && isOfHalf(path, half, project),
  );
}

/** The files that a type brings, of both halves. */
const filesOf = ({ schemaImport, page }: (typeof fieldTypes)[FieldType]): string[] => [
  ...(schemaImport ? [`backend/${schemaImport.file}`] : []),
  ...(page.values ? [`frontend/${page.values.file}`] : []),
];

const countryLines = countryCodes.join(' ').match(/.{1,71}(?= |$)/g) ?? [];

/** What the shared templates print: as many codes of countries as have room on a line. */
export const sharedData = { countryLines: countryLines.map((line) => line.trim()) };
