import { messageFileOf } from '../project/message-file-of.ts';
import { createRule } from '../rule/create-rule.ts';
import { textsIn, visitMessages } from '../visitors/visit-messages.ts';

export const noUntranslatedMessage = createRule<[], 'untranslated' | 'own'>({
  name: 'no-untranslated-message',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow messages that are marked as not yet translated',
      topic: 'translations',
      requirements: ['C13'],
      isReminder: true,
    },
    messages: {
      untranslated: 'The message "{{path}}" is in "{{source}}" still. Translate it, and remove "{{mark}}".',
      own: 'The message "{{path}}" is marked as not translated in its own language. Remove "{{mark}}".',
    },
  },
  create(context) {
    const file = messageFileOf(context);
    if (!file) return {};
    const { source, isSource } = file;
    const mark = `[${source}]`;
    return visitMessages((entries) => {
      for (const { path: names, value: node, text } of textsIn(entries)) {
        if (!text.startsWith(`${mark} `)) continue;
        const data = { path: names.join('.'), source, mark };
        context.report({ node, messageId: isSource ? 'own' : 'untranslated', data });
      }
    });
  },
});
