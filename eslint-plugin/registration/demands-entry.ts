import type { Registry } from 'paxx-conventions';
import { readExports } from './zz-read-exports.ts';
import * as ts from 'typescript';
import type { Project } from '../project/project.ts';
import type { Member } from './registration.ts';

const exportsReader = { name: 'exports', read: (text: string) => readExports(text, ts) };

/** Whether a file is what its path says: it exports what the registry would import. In doubt it demands nothing. */
export function demandsEntry(project: Project, registry: Registry, { path, entry }: Member): boolean {
  if (registry.isDefaultImport === true) return true;
  const found = project.read(path, exportsReader);
  if (found?.kind !== 'read') return false;
  return entry.symbol === undefined ? found.names.size > 0 : found.names.has(entry.symbol);
}
