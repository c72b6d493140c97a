import { generatingCommand } from '../project/generated-files.ts';
import { projectFileOf } from '../project/project-of.ts';
import { digestReader, sourceIn } from '../project/source-digest.ts';
import { createRule } from '../rule/create-rule.ts';

export const freshGenerated = createRule({
  name: 'fresh-generated',
  meta: {
    type: 'problem',
    docs: {
      description: 'require generated files to be made from their source as it is now',
      topic: 'generated',
      requirements: ['C12'],
    },
    messages: {
      stale: 'This file was generated from another "{{source}}" than there is now. {{remedy}}.',
    },
  },
  create(context) {
    const { path, project } = projectFileOf(context) ?? {};
    if (path === undefined || !project) return {};
    return {
      Program() {
        const { text } = context.sourceCode;
        const source = sourceIn(text);
        const now = source && project.derive(source.path, digestReader);
        // A source that is in another repository says nothing here.
        if (!source || now === undefined || now === source.digest) return;
        const command = generatingCommand(text, path, project);
        const remedy = command === undefined ? 'Generate it again' : `Run "${command}"`;
        context.report({
          loc: { line: 1, column: 0 },
          messageId: 'stale',
          data: { source: source.path, remedy },
        });
      },
    };
  },
});
