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
        'This file is generated and was edited by hand: its text does not match its signature. Change its source and generate it again.',
      unsigned: 'This file must be generated, but it carries no signature. Generate it again.',
    },
  },
  create(context) {
    return {
      Program() {
        const check = checkSignature(context.sourceCode.text);
        if (check === 'valid' || (check === 'unsigned' && settingsOf(context).isGenerated !== true)) return;
        context.report({ loc: { line: 1, column: 0 }, messageId: check });
      },
    };
  },
});
