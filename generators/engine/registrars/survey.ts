import {
  compareRegistry,
  goneFeature,
  type Comparison,
  type ExpectedEntry,
  type Names,
  type Reading,
  type Surroundings,
} from 'paxx-conventions';
import type { Registrar, RegistrarProject } from './registrar.ts';

/** One registry file as it stands, held against the slices on disk. */
export interface Survey {
  readonly registrar: Registrar;
  readonly expected: readonly ExpectedEntry[];
  /** Absent where there is no such file. */
  readonly text?: string;
  readonly reading?: Reading;
  /** Absent where nothing can be said of the file. */
  readonly comparison?: Comparison;
}

/** Looks at every registry file. Literals are judged last, by what the others know to be gone. */
export function survey(registrars: readonly Registrar[], project: RegistrarProject): readonly Survey[] {
  const gone = registrars.map((registrar) => ({ registrar, features: goneFrom(registrar, project) }));
  return registrars.map((registrar): Survey => {
    const expected = registrar.expected(project);
    const text = project.read(registrar.file);
    if (text === undefined) return { registrar, expected };
    const reading = registrar.read(text);
    if (reading.kind === 'unreadable') return { registrar, expected, text, reading };
    const { part } = registrar.registry;
    const evidence = gone
      .filter(({ registrar: { registry } }) => registry.part === part)
      .flatMap(({ features }) => features);
    const demanded = expected.filter(({ demand }) => demand === 'yes').map(({ entry }) => entry);
    const surroundings = { ...surroundingsOf(registrar, project), gone: evidence };
    return {
      registrar,
      expected,
      text,
      reading,
      comparison: compareRegistry(reading, registrar.registry, demanded, surroundings),
    };
  });
}

function goneFrom(registrar: Registrar, project: RegistrarProject): readonly Names[] {
  const text = project.read(registrar.file);
  const reading = text === undefined ? undefined : registrar.read(text);
  if (reading?.kind !== 'read') return [];
  const surroundings = surroundingsOf(registrar, project);
  return reading.entries.flatMap((read) => goneFeature(read, registrar.registry, surroundings) ?? []);
}

const surroundingsOf = ({ file }: Registrar, { conventions, files }: RegistrarProject): Surroundings => {
  const known = new Set(files);
  return { file, conventions, exists: (path) => known.has(path) };
};
