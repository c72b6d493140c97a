import { readRegistry, type Reading, type Registry } from 'paxx-conventions';
import * as ts from 'typescript';
import type { Project } from './project.ts';

/** What a registry file holds on disk; `undefined` when there is no such file. */
export function readRegistryAt(project: Project, registry: Registry, path: string): Reading | undefined {
  return project.read(path, {
    name: `registry ${JSON.stringify(registry)}`,
    read: (text) => readRegistry(text, registry, ts),
  });
}
