import type { TSESTree } from '@typescript-eslint/utils';
import type { PropertyLookup } from '../ast/find-property.ts';
import type { AnyFunction } from '../ast/is-function.ts';

/** One route of a Fastify instance, as it is written. */
export interface Route {
  readonly node: TSESTree.CallExpression;
  /** In capitals; `undefined` when it is computed. */
  readonly verb: string | undefined;
  /** The literal path, and where it stands; `undefined` when it is computed. */
  readonly path: { readonly text: string; readonly node: TSESTree.Node } | undefined;
  /** What the route's `config` holds under a name. */
  readonly config: (name: string) => PropertyLookup;
  /** The handler, when it is written in this file. */
  readonly handler: AnyFunction | undefined;
}

/** How a message calls a route: `GET /invoices`. */
export function titleOf({ verb, path }: Route): string {
  return `${verb ?? 'a computed method'} ${path?.text ?? 'a computed path'}`;
}
