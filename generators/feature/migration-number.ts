import { locate, type Names } from 'paxx-conventions';
import type { Project } from '../project/project.ts';

/**
 * The number of a feature's migration: the one it has already, or the next free one. Numbers are four digits, or a UTC
 * time stamp where the project dates its migrations (C2, M3).
 */
export function migrationNumber(feature: Names, project: Project, now: Date): string {
  const located = project.files.flatMap((file) => {
    const found = locate(file, project.conventions);
    return found?.part === 'migrationUp' ? [found] : [];
  });
  const own = located.find((found) => found.feature.kebab === feature.kebab)?.variables.number;
  if (own !== undefined) return own;
  if (project.conventions.migrations === 'date') return now.toISOString().replace(/\D/g, '').slice(0, 14);
  const taken = project.files.map((file) =>
    Number(/\/migrations\/(\d{4,})_[^/]*\.up\.sql$/.exec(file)?.[1] ?? 0),
  );
  return String(Math.max(0, ...taken) + 1).padStart(4, '0');
}
