import type { TypeScriptApi } from 'paxx-conventions';

/** ts-morph, and its TypeScript in the form that the readers of the conventions take. */
export interface TsMorph {
  readonly morph: typeof import('ts-morph');
  readonly ts: TypeScriptApi;
}

let loaded: Promise<TsMorph> | undefined;

/** Loads ts-morph when it is first needed: it takes half a second, which help and prompts must not pay. */
export function loadTsMorph(): Promise<TsMorph> {
  return (loaded ??= import('ts-morph').then((morph) => ({
    morph,
    // The same code with the same types, declared a second time by ts-morph's own bundle.
    ts: morph.ts as unknown as TypeScriptApi,
  })));
}
