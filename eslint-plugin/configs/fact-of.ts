import { registryFiles, type Registry } from 'paxx-conventions';
import type { Project } from '../project/project.ts';
import { readRegistryAt } from '../project/read-registry-at.ts';
import { groupsIn, slugsOf } from '../project/slugs-of.ts';
import { findingsOf } from '../registration/findings-of.ts';
import { membersOf } from '../registration/member.ts';

/** Everything that the verdicts of a block depend on besides the linted file, as data without any machine's traces. */
export function factOf(project: Project, name: string): unknown {
  const { registries } = project.conventions;
  if (name === 'slugs') return [slugsOf(project), groupsIn(project)];
  if (name === 'registries') return registries.map((registry) => lostMembers(project, registry));
  return registries.filter(({ id }) => id === name).map((registry) => standings(project, registry));
}

const lostMembers = (project: Project, registry: Registry): unknown =>
  registryFiles(registry, project.conventions, []).map(
    (path) => project.exists(path) || membersOf(project, registry, path),
  );

const standings = (project: Project, registry: Registry): unknown =>
  registryFiles(registry, project.conventions, []).map((path) => {
    const reading = readRegistryAt(project, registry, path);
    const findings = reading?.kind === 'read' ? findingsOf(project, registry, path, reading) : [];
    return { reading, findings, members: membersOf(project, registry, path) };
  });
