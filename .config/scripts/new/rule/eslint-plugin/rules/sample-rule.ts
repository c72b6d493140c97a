import { projectFileOf } from '../project/project-of.ts';
import { createRule } from '../rule/create-rule.ts';
import { visitImports } from '../visitors/visit-imports.ts';

export const sampleRule = createRule({
  name: 'sample-rule',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow imports of the package sample-thing',
      recommended: true,
      topic: 'layers',
      requirements: ['L8'],
    },
    schema: [],
    messages: {
      imported: 'The file imports "{{specifier}}". Do without it.',
    },
    languages: ['js/js'],
  },
  create(context) {
    if (!projectFileOf(context)) return {};
    return visitImports(({ node, specifier }) => {
      if (specifier === 'sample-thing') context.report({ node, messageId: 'imported', data: { specifier } });
    });
  },
});
