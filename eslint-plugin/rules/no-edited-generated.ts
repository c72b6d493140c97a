import { generatingCommand } from '../project/generated-files.ts';
import { projectFileOf } from '../project/project-of.ts';
import { settingsOf } from '../project/settings.ts';
import { createRule } from '../rule/create-rule.ts';
import { checkSignature } from '../signature/check-signature.ts';

export const noEditedGenerated = createRule({
  name: 'no-edited-generated',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow edits by hand in generated files',
      topic: 'generated',
      requirements: ['C12', 'C17'],
    },
    messages: {
      edited:
        'This file is generated and was edited by hand: its text does not match its signature. Change its source and {{remedy}}.',
      unsigned:
        'This file must be generated, but it carries no signature. If people write it, leave "{{path}}" out of "generated" in ".yo-rc.json"; otherwise {{remedy}}.',
    },
  },
  create(context) {
    return {
      Program() {
        const { text } = context.sourceCode;
        const check = checkSignature(text);
        if (check === 'valid' || (check === 'unsigned' && settingsOf(context).isGenerated !== true)) return;
        const { path = 'it', project } = projectFileOf(context) ?? {};
        const command = generatingCommand(text, path, project);
        const remedy = command === undefined ? 'generate it again' : `run "${command}"`;
        context.report({ loc: { line: 1, column: 0 }, messageId: check, data: { remedy, path } });
      },
    };
  },
});
