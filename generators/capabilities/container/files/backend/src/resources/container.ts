import { createContainer, scopeOf, type Container } from '../core/container.ts';
import type { Open, Resource } from '../core/context/resource.ts';

declare module '../core/context/app-context.ts' {
  interface AppContext {
    /** Where services and repositories come from; a transaction has its own. */
    readonly container: Container;
  }
}

/** It comes last, so that modules find in it what everything else gave. */
export const containerResource: Resource = { open: openContainer, idle: openContainer };

function openContainer(): Open {
  const root = createContainer();
  return { adds: {}, within: (scope) => ({ container: scopeOf(root, scope) }) };
}
