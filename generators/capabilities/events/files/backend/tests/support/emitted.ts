import type { AppContext } from '../../src/core/context/app-context.ts';

export interface Emitted {
  readonly name: string;
  readonly payload: unknown;
}

/** Keeps what is emitted from now on in a test's application or context. */
export function emittedIn({ events }: Pick<AppContext, 'events'>): Emitted[] {
  const emitted: Emitted[] = [];
  events.onAny((name, payload) => emitted.push({ name, payload }));
  return emitted;
}
