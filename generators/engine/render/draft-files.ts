import type { Draft } from '../plan/draft.ts';
import { orderImports } from './order-imports.ts';
import type { RenderedFile } from './render-overlay.ts';

export interface TemplatedFile extends RenderedFile {
  /** The template it was rendered from, to be named when the text turns out not to parse. */
  readonly template: string;
  /** Whether it belongs to the project once it is there. */
  readonly isShared?: boolean;
}

/** Puts rendered files into a draft, their imports in order. */
export function draftFiles(draft: Draft, files: Iterable<TemplatedFile>): void {
  for (const { path: file, contents, template, isShared = false } of files)
    if (!isShared || draft.read(file) === undefined) draft.write(file, orderImports(contents), { template });
}
