import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Part } from 'paxx-conventions';
import { findProperty } from '../ast/find-property.ts';
import { stringOf } from '../ast/string-of.ts';
import { visitRoutes, type RouteContext } from './visit-routes.ts';

/** A permission's slug, literally in a place that means one. */
export interface Slug {
  readonly text: string;
  readonly node: TSESTree.Node;
}

const definitionParts: readonly (Part | undefined)[] = ['app', 'frontendApp'];

/** Hands over every slug: of a route's `config.permission` and `config.systemPermission`, and of the definition that an app's file exports. */
export function visitSlugs(
  context: RouteContext,
  part: Part | undefined,
  visit: (slug: Slug) => void,
): TSESLint.RuleListener {
  const { sourceCode } = context;
  const visitValue = (node: TSESTree.Node): void => {
    const text = stringOf(node);
    if (text !== undefined) visit({ text, node });
  };
  const routes = visitRoutes(context, ({ config }) => {
    for (const way of ['permission', 'systemPermission']) {
      const permission = config(way);
      if (permission.kind === 'found') visitValue(permission.value);
    }
  });
  if (!definitionParts.includes(part)) return routes;
  return {
    ...routes,
    'ExportNamedDeclaration > VariableDeclaration > VariableDeclarator': (
      node: TSESTree.VariableDeclarator,
    ) => {
      const permission = node.init && findProperty(sourceCode, node.init, 'permission');
      if (permission?.kind === 'found') visitValue(permission.value);
    },
  };
}
