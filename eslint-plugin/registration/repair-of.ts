import { addEntry, removeEntry, resolverOf, type EditResult, type Registry } from 'paxx-conventions';
import * as ts from 'typescript';
import type { Project } from '../project/project.ts';
import { changeBetween, type Change } from './change-between.ts';
import type { Finding } from './findings-of.ts';

/** The registrar's own edit that ends a finding, as the smallest change; `undefined` where somebody has to think. */
export function repairOf(
  project: Project,
  registry: Registry,
  path: string,
  text: string,
  finding: Finding,
): Change | undefined {
  const resolve = resolverOf(path, project.conventions);
  const add = (before: string, entry: Parameters<typeof addEntry>[2]): EditResult =>
    addEntry(before, registry, entry, ts, resolve);
  switch (finding.kind) {
    case 'missing':
      return changeOf(text, add(text, finding.member.entry));
    case 'misnamed': {
      const without = removeEntry(text, registry, finding.by, ts, resolve);
      return without.kind === 'edited' ? changeOf(text, add(without.text, finding.member.entry)) : undefined;
    }
    case 'dead':
    case 'orphaned':
    case 'duplicate':
      return changeOf(text, removeEntry(text, registry, finding.by, ts, resolve));
    default:
      return undefined;
  }
}

const changeOf = (text: string, result: EditResult): Change | undefined =>
  result.kind === 'edited' ? changeBetween(text, result.text) : undefined;
