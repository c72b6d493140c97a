import { names, NameError, type Names, type NameOptions } from 'paxx-conventions';
import { stringOf } from '../ast/string-of.ts';
import { projectFileOf } from '../project/project-of.ts';
import { createRule } from '../rule/create-rule.ts';
import { visitBuilders } from '../visitors/visit-builders.ts';

const snakeCase = /^[a-z0-9_]+$/;

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
      const found = namesOf(table, project.conventions);
      const isFine = snakeCase.test(table) && table !== found?.snake;
      if (!found || isFine || table === found.plural.snake) return;
      context.report({ node, messageId: 'name', data: { table, plural: found.plural.snake } });
    });
  },
});

/** Nothing for what is no name at all, or longer than names may be. */
function namesOf(table: string, { plurals }: NameOptions): Names | undefined {
  try {
    return names(table, { plurals, mayBeReserved: true });
  } catch (error) {
    if (error instanceof NameError) return undefined;
    throw error;
  }
}
