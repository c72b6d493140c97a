import { permissionsOf } from '../project/permissions-of.ts';
import type { Project } from '../project/project.ts';
import { readRegistryAt } from '../project/read-registry-at.ts';
import { registryFilesOf } from '../project/registry-files-of.ts';
import { findingsOf } from '../registration/findings-of.ts';
import { membersOf } from '../registration/registration.ts';

/** Everything that the verdicts of a block depend on besides the linted file, as data without any machine's traces. */
export function factOf(project: Project, name: string): unknown {
  if (name === 'slugs') return permissionsOf(project);
  const { registries } = project.conventions;
  if (name === 'registries')
    return registries.map((registry) =>
      registryFilesOf(project, registry).map((path) => project.exists(path)),
    );
  return registries
    .filter(({ id }) => id === name)
    .flatMap((registry) =>
      registryFilesOf(project, registry).map((path) => {
        const reading = readRegistryAt(project, registry, path);
        const findings = reading?.kind === 'read' ? findingsOf(project, registry, path, reading) : [];
        return { reading, findings, members: membersOf(project, registry, path) };
      }),
    );
}
