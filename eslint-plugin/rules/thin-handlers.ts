import { findLogic } from '../ast/find-logic.ts';
import { placeOf } from '../project/place-of.ts';
import { projectFileOf } from '../project/project-of.ts';
import { createRule } from '../rule/create-rule.ts';
import { visitRoutes } from '../visitors/visit-routes.ts';

export const thinHandlers = createRule({
  name: 'thin-handlers',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'require route handlers to wire only: one service call, and the reply',
      topic: 'layers',
      requirements: ['C4', 'C17'],
    },
    messages: {
      decision: 'The handler of "{{route}}" decides something. Move the decision to {{place}}.',
      loop: 'The handler of "{{route}}" loops. Move the loop to {{place}}.',
      arithmetic: 'The handler of "{{route}}" computes something. Move the computation to {{place}}.',
      shaping: 'The handler of "{{route}}" shapes data. Let {{place}} return what the route answers.',
      secondCall: 'The handler of "{{route}}" makes a second call. Let one method of {{place}} make both.',
    },
  },
  create(context) {
    const { project, location } = projectFileOf(context) ?? {};
    if (!project || location?.part !== 'router') return {};
    const place = placeOf('service', location, project);
    return visitRoutes(context, (route) => {
      const logic = route.handler && findLogic(context.sourceCode, route.handler);
      if (logic)
        context.report({ node: logic.node, messageId: logic.kind, data: { route: route.title, place } });
    });
  },
});
