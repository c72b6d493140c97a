import { projectFileOf } from '../project/project-of.ts';
import { createRule } from '../rule/create-rule.ts';
import { visitBuilders } from '../visitors/visit-builders.ts';

/** What a column is that never holds null. */
const never = ['primaryKey', 'generatedAlwaysAsIdentity', 'generatedByDefaultAsIdentity'];

export const noRedundantNullable = createRule({
  name: 'no-redundant-nullable',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'disallow notNull() on columns that cannot be null anyway',
      topic: 'data',
      requirements: ['L7'],
    },
    hasSuggestions: true,
    messages: {
      redundant: 'A column with {{reason}}() is never null. Remove ".notNull()".',
      remove: 'Remove ".notNull()".',
    },
  },
  create(context) {
    if (projectFileOf(context)?.location?.part !== 'model') return {};
    return visitBuilders(context.sourceCode, ({ name, methods }) => {
      const reason = /serial$/i.test(name) ? name : never.find((method) => methods.has(method));
      const node = methods.get('notNull');
      const call = node?.parent.parent;
      if (reason === undefined || node === undefined || call?.type !== 'CallExpression') return;
      const start = context.sourceCode.getTokenBefore(node)?.range[0] ?? node.range[0];
      context.report({
        node,
        messageId: 'redundant',
        data: { reason },
        suggest: [{ messageId: 'remove', fix: (fixer) => fixer.removeRange([start, call.range[1]]) }],
      });
    });
  },
});
