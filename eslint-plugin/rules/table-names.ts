import { pluralTable } from 'paxx-conventions';
import { stringOf } from '../ast/string-of.ts';
import { projectFileOf } from '../project/project-of.ts';
import { createRule } from '../rule/create-rule.ts';
import { visitBuilders } from '../visitors/visit-builders.ts';

export const tableNames = createRule({
  name: 'table-names',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'require tables to be named in the plural and in snake case',
      topic: 'data',
      requirements: ['L4'],
    },
    messages: {
      name: 'The table "{{table}}" holds many rows. Name it "{{plural}}".',
    },
  },
  create(context) {
    const { project, location } = projectFileOf(context) ?? {};
    if (!project || location?.part !== 'model') return {};
    return visitBuilders(context.sourceCode, ({ name, call }) => {
      const [node] = name === 'pgTable' ? call.arguments : [];
      const table = stringOf(node);
      if (node === undefined || table === undefined) return;
      const plural = pluralTable(table, project.conventions.plurals);
      if (plural !== table) context.report({ node, messageId: 'name', data: { table, plural } });
    });
  },
});
