import { posix } from 'node:path';
import { projectFileOf } from '../project/project-of.ts';
import { allowOption, type AllowOptions } from '../rule/allow-option.ts';
import { createRule } from '../rule/create-rule.ts';
import { visitShownTexts } from '../visitors/visit-shown-texts.ts';

/** It is shown where nothing else is there any more, not even the messages. */
const lastResort = 'global-error.';

export const noHardcodedText = createRule<AllowOptions, 'hardcoded'>({
  name: 'no-hardcoded-text',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow text that people see outside the messages',
      topic: 'text',
      requirements: ['C13'],
    },
    schema: allowOption('Words that are the same in every language, such as the name of the product.'),
    defaultOptions: [{ allow: [] }],
    messages: {
      hardcoded: 'The text "{{text}}" stands in one language. Make it a message, and ask for that.',
    },
  },
  create(context, [{ allow }]) {
    const { project, path } = projectFileOf(context) ?? {};
    if (!project || path === undefined || posix.basename(path).startsWith(lastResort)) return {};
    return visitShownTexts(context, ({ text, node }) => {
      const shown = text.replaceAll(/\s+/g, ' ').trim();
      const rest = allow.reduce((left, word) => left.replaceAll(word, ''), shown);
      if (/\p{L}/u.test(rest))
        context.report({ node, messageId: 'hardcoded', data: { text: shortened(shown) } });
    });
  },
});

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
