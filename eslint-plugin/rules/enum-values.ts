import type { TSESTree } from '@typescript-eslint/utils';
import { resolveConstant } from '../ast/resolve-constant.ts';
import { stringOf } from '../ast/string-of.ts';
import { projectFileOf } from '../project/project-of.ts';
import { createRule } from '../rule/create-rule.ts';
import { visitBuilders } from '../visitors/visit-builders.ts';

const snakeCase = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;

export const enumValues = createRule({
  name: 'enum-values',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'require the values of enums to be in snake case',
      topic: 'data',
      requirements: ['L4'],
    },
    messages: {
      spelling:
        'The value "{{value}}" of the enum is not in snake case. Write it in lower case, with "_" between its words.',
    },
  },
  create(context) {
    if (projectFileOf(context)?.location?.part !== 'model') return {};
    return visitBuilders(context.sourceCode, ({ name, call }) => {
      const [, given] = name === 'pgEnum' ? call.arguments : [];
      for (const node of given ? valuesOf(resolveConstant(context.sourceCode, given)) : []) {
        const value = stringOf(node ?? undefined);
        if (!node || value === undefined || snakeCase.test(value)) continue;
        context.report({ node, messageId: 'spelling', data: { value } });
      }
    });
  },
});

/** The values of a list, or of an object that is used as an enum. */
function valuesOf(node: TSESTree.Node): readonly (TSESTree.Node | null)[] {
  if (node.type === 'ArrayExpression') return node.elements;
  if (node.type !== 'ObjectExpression') return [];
  return node.properties.map((one) => (one.type === 'Property' ? one.value : null));
}
