import { registryFiles, type Finding, type Judge } from 'paxx-conventions';
import type { Project } from '../project/project.ts';
import { textsOfSlugs } from '../project/slugs-of.ts';
import { unmatchedParts } from '../project/unmatched-parts.ts';

/**
 * Everything that the verdicts of a block depend on besides the linted file, as data without any machine's traces. What
 * the judge finds is all that the rules print, in the registry and in the parts alike; their own texts are in ESLint's key.
 */
export function factOf(project: Project, judge: Judge, name: string): unknown {
  if (name === 'slugs') return textsOfSlugs(project);
  if (name === 'registries') return [judge.lost().map(fingerprint), unmatchedParts(project)];
  return project.conventions.registries
    .filter(({ id }) => id === name)
    .flatMap((registry) => registryFiles(registry, project).flatMap((file) => judge.of(registry, file)))
    .map(fingerprint);
}

const fingerprint = ({ kind, file, line, data }: Finding): unknown => [kind, file, line, data];
