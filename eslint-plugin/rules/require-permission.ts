import type { TSESTree } from '@typescript-eslint/utils';
import { stringOf } from '../ast/string-of.ts';
import { projectFileOf } from '../project/project-of.ts';
import { createRule } from '../rule/create-rule.ts';
import { looksLikeRoute } from '../visitors/looks-like-route.ts';
import { visitRoutes, type Route, type RouteCall } from '../visitors/visit-routes.ts';

const ways = ['permission', 'systemPermission', 'authenticated', 'public'] as const;

export const requirePermission = createRule({
  name: 'require-permission',
  meta: {
    type: 'problem',
    docs: {
      description: 'require every route to say who may call it',
      topic: 'endpoints',
      requirements: ['C5', 'C17'],
    },
    messages: {
      missing:
        'The route "{{route}}" does not say who may call it. Add "config: { permission: \'…\' }", "config: { systemPermission: \'…\' }", "config: { authenticated: true }" or "config: { public: \'the reason\' }" to its options.',
      several: 'The route "{{route}}" says who may call it more than once. Keep one of "{{ways}}".',
      unnamed: 'The route "{{route}}" has no slug in "{{way}}". Write the slug of a permission.',
      unreasoned:
        'The route "{{route}}" is public without a reason. Write the reason as the value of "public".',
      doubtful:
        'The route "{{route}}" has another value than true in "authenticated". Write "authenticated: true".',
      unrecognised:
        'Routes are not recognised here: nothing says that "{{receiver}}" is a Fastify instance, so no rule asks who may call them. Give it the type "FastifyInstance", or its plugin the type "FastifyPluginAsync".',
    },
  },
  create(context) {
    const { sourceCode } = context;
    const isRouter = projectFileOf(context)?.location?.part === 'router';
    let isSaid = false;
    const visitOther = (call: RouteCall): void => {
      if (isSaid || !looksLikeRoute(sourceCode, call, isRouter)) return;
      isSaid = true;
      const { receiver: node } = call;
      context.report({ node, messageId: 'unrecognised', data: { receiver: sourceCode.getText(node) } });
    };
    const visitRoute = (route: Route): void => {
      const found = ways.map((way) => ({ way, lookup: route.config(way) }));
      const said = found.flatMap(({ way, lookup }) => (lookup.kind === 'found' ? [{ way, ...lookup }] : []));
      const [first, second] = said;
      const messageId = first && faultOf(first.way, first.value);
      if (second)
        context.report({
          node: second.node,
          messageId: 'several',
          data: { route: route.title, ways: said.map(({ way }) => way).join('", "') },
        });
      else if (messageId)
        context.report({ node: first.node, messageId, data: { route: route.title, way: first.way } });
      else if (found.every(({ lookup }) => lookup.kind === 'absent'))
        context.report({
          node: route.path?.node ?? route.node,
          messageId: 'missing',
          data: { route: route.title },
        });
    };
    return visitRoutes(context, visitRoute, visitOther);
  },
});

/** What is wrong with a value that is written out; one that is computed is the compiler's business. */
function faultOf(way: (typeof ways)[number], value: TSESTree.Node) {
  if (way === 'authenticated')
    return value.type === 'Literal' && value.value !== true ? 'doubtful' : undefined;
  const isText = stringOf(value) !== undefined;
  const isEmpty = isText ? stringOf(value)?.trim() === '' : value.type === 'Literal';
  if (!isEmpty) return undefined;
  return way === 'public' ? 'unreasoned' : 'unnamed';
}
