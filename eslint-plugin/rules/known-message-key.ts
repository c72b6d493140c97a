import { nearest } from 'paxx-conventions';
import { messageAt, messagePaths, sourceLocale, sourceMessages } from '../project/message-tree.ts';
import { projectFileOf } from '../project/project-of.ts';
import { createRule } from '../rule/create-rule.ts';
import { visitTranslations } from '../visitors/visit-translations.ts';

export const knownMessageKey = createRule<[], 'unknown' | 'misspelled' | 'group' | 'replace'>({
  name: 'known-message-key',
  meta: {
    type: 'problem',
    docs: {
      description: 'require every message that code asks for to be there in the source language',
      topic: 'text',
      requirements: ['C13'],
    },
    hasSuggestions: true,
    messages: {
      unknown: 'The locale "{{locale}}" has no message "{{key}}". Add it, or name one that is there.',
      misspelled:
        'The locale "{{locale}}" has no message "{{key}}". Did you mean "{{nearest}}"? Add it, or name one that is there.',
      group:
        'The name "{{key}}" stands for a group of messages in the locale "{{locale}}". Name one of them.',
      replace: 'Name "{{nearest}}".',
    },
  },
  create(context) {
    const { project } = projectFileOf(context) ?? {};
    if (!project) return {};
    const locale = sourceLocale(project.conventions);
    return visitTranslations(context, ({ key, namespace, node }) => {
      const messages = sourceMessages(project);
      const found = messageAt(messages, key.split('.'));
      if (!messages || typeof found === 'string') return;
      if (found !== undefined) return context.report({ node, messageId: 'group', data: { key, locale } });
      // Another namespace would be asked for elsewhere: only what this one has can be meant.
      const own = messagePaths(messages).filter((path) => path.startsWith(namespace));
      const guess = nearest(key, own);
      if (guess === undefined) return context.report({ node, messageId: 'unknown', data: { key, locale } });
      context.report({
        node,
        messageId: 'misspelled',
        data: { key, locale, nearest: guess },
        suggest: [
          {
            messageId: 'replace',
            data: { nearest: guess },
            fix: (fixer) =>
              fixer.replaceTextRange([node.range[0] + 1, node.range[1] - 1], guess.slice(namespace.length)),
          },
        ],
      });
    });
  },
});
