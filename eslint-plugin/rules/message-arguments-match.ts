import { isFaulty, readMessage, type Message } from 'paxx-conventions';
import { messageFileOf } from '../project/message-file-of.ts';
import { messageAt } from '../project/message-tree.ts';
import { createRule } from '../rule/create-rule.ts';
import { textsIn, visitMessages } from '../visitors/visit-messages.ts';

export const messageArgumentsMatch = createRule<[], 'faulty' | 'lacking' | 'surplus'>({
  name: 'message-arguments-match',
  meta: {
    type: 'problem',
    docs: {
      description: 'require messages to be ICU, with the same arguments and tags in every locale',
      topic: 'translations',
      requirements: ['C13'],
    },
    messages: {
      faulty: 'The message "{{path}}" is no ICU message: {{reason}}. Correct it.',
      lacking: 'The message "{{path}}" leaves out {{missing}} of "{{file}}". Use what the other has.',
      surplus:
        'The message "{{path}}" uses {{found}}, to which nothing gives a value in "{{file}}". Use what the other has.',
    },
  },
  create(context) {
    const file = messageFileOf(context);
    if (!file) return {};
    const source = file.isSource ? undefined : file.treeOf(file.source);
    const other = file.fileOf(file.source);
    return visitMessages((entries) => {
      for (const { path: names, value: node, text } of textsIn(entries)) {
        const path = names.join('.');
        const own = readMessage(text);
        if (isFaulty(own)) {
          context.report({ node, messageId: 'faulty', data: { path, reason: own.reason } });
          continue;
        }
        const theirs = messageAt(source, names);
        const origin = typeof theirs === 'string' ? readMessage(theirs) : undefined;
        // What is wrong with the other is said there.
        if (!origin || isFaulty(origin)) continue;
        const [missing, found] = [without(origin, own), without(own, origin)];
        if (missing !== '')
          context.report({ node, messageId: 'lacking', data: { path, missing, file: other } });
        if (found !== '') context.report({ node, messageId: 'surplus', data: { path, found, file: other } });
      }
    });
  },
});

/** What one message takes that another does not, as it is written in a message. */
function without(one: Message, other: Message): string {
  const argumentNames = [...one.arguments].filter((name) => !other.arguments.has(name));
  const tags = [...one.tags].filter((name) => !other.tags.has(name));
  return [...argumentNames.map((name) => `{${name}}`), ...tags.map((name) => `<${name}>`)].join(' and ');
}
