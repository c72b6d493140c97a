import { stringOf } from '../ast/string-of.ts';
import { projectFileOf } from '../project/project-of.ts';
import { createRule } from '../rule/create-rule.ts';
import { visitBuilders } from '../visitors/visit-builders.ts';

export const foreignKeyNames = createRule({
  name: 'foreign-key-names',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'require columns that refer to another table to end in _id',
      topic: 'data',
      requirements: ['L4'],
    },
    messages: {
      ending:
        'The column "{{column}}" refers to another table. Name it after that table or after its role, with "_id" at the end.',
    },
  },
  create(context) {
    if (projectFileOf(context)?.location?.part !== 'model') return {};
    return visitBuilders(context.sourceCode, ({ call, methods }) => {
      const [node] = call.arguments;
      const column = stringOf(node);
      if (node === undefined || column === undefined || !methods.has('references')) return;
      if (column.endsWith('_id')) return;
      context.report({ node, messageId: 'ending', data: { column } });
    });
  },
});
