import { registryFile, type Registry } from 'paxx-conventions';
import type { Project } from './project.ts';

/** The files of a registry: one, or one for each locale. */
export function registryFilesOf({ conventions }: Project, registry: Registry): readonly string[] {
  if (!registry.file.includes('{locale}')) return [registry.file];
  return conventions.locales.map((locale) => registryFile(registry, { locale }));
}
