import type { Project } from './project.ts';

const endings = ['.ts', '.tsx', '.mts', '.js', '.mjs', '.jsx', '/index.ts', '/index.tsx', '/index.js', ''];

/** The file on disk that a module is, tried in the order in which TypeScript looks. */
export function fileOfModule(project: Project, module: string): string | undefined {
  const candidates = module.endsWith('.json') ? [module] : endings.map((ending) => `${module}${ending}`);
  return candidates.find((path) => project.exists(path));
}
