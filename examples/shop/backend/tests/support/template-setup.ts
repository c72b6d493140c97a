import type { TestProject } from 'vitest/node';
import { ensureTemplate } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    templateFile: string;
  }
}

/** Migrates once for the whole run; every test file starts from a copy. */
export default async function setUp(project: TestProject): Promise<void> {
  project.provide('templateFile', await ensureTemplate());
}
