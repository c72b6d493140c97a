import path from 'node:path';
import type { LayoutName } from 'paxx-conventions';
import { filesBelow } from '../render/files-below.ts';
import { templatesOf } from '../render/render-template.ts';
import { capabilityOf } from './known.ts';
import { foldersOf } from './overlays-of.ts';

/** How much a capability adds by itself. */
export interface Addition {
  readonly files: number;
  readonly packages: readonly string[];
}

/** What a capability adds to a project of a layout, told without rendering anything. */
export function additionOf(name: string, layout: LayoutName): Addition {
  const { dependencies, devDependencies, tools } = capabilityOf(name);
  const folders = foldersOf({ name, piece: {} }).flatMap((folder) => [folder, `${folder}-${layout}`]);
  return {
    files: new Set(folders.flatMap(filesIn)).size,
    packages: Object.keys({ ...dependencies, ...devDependencies, ...tools }).sort(),
  };
}

const filesIn = (folder: string): readonly string[] =>
  filesBelow(path.join(templatesOf('capabilities'), folder));

/** `12 files; packages: ioredis`, for a choice and for the list of all. */
export function describeAddition({ files, packages }: Addition): string {
  const count = `${String(files)} ${files === 1 ? 'file' : 'files'}`;
  if (packages.length === 0) return count;
  return `${count}; ${packages.length === 1 ? 'package' : 'packages'}: ${packages.join(', ')}`;
}
