import { basename } from 'node:path';
import { messages } from 'paxx-conventions';
import { findRoot, rootAt } from '../project/find-root.ts';
import { projectFileOf } from '../project/project-of.ts';
import { settingsOf } from '../project/settings.ts';
import { createRule } from '../rule/create-rule.ts';

/** The file that stands for the whole project: it is linted once, and it names the rules. */
const anchor = /^eslint\.config\.[cm]?[jt]s$/;

export const requireProject = createRule({
  name: 'require-project',
  meta: {
    type: 'problem',
    docs: {
      description: 'require a readable project behind the other rules',
      topic: 'wiring',
      requirements: ['Y3'],
    },
    messages: {
      missing:
        'There is no ".yo-rc.json" with the key "generator-paxx" here or above, so the rules of paxx say nothing. Run "npx generator-paxx app", or set "settings.paxx.root".',
      faulty: '{{message}} {{remedy}} Correct line {{line}} of ".yo-rc.json".',
      lost: messages.lost,
      unreadable: messages.unreadable,
    },
  },
  create(context) {
    if (!anchor.test(basename(context.physicalFilename))) return {};
    return {
      Program() {
        const loc = { line: 1, column: 0 };
        const { root } = settingsOf(context);
        const pass = context.sourceCode;
        const found = root === undefined ? findRoot(pass, context.physicalFilename) : rootAt(pass, root);
        if (!found) context.report({ loc, messageId: 'missing' });
        else if (found.result.kind === 'faulty')
          for (const { message, remedy, line } of found.result.faults)
            context.report({ loc, messageId: 'faulty', data: { message, remedy, line: String(line) } });
        for (const { kind, data } of projectFileOf(context)?.judge.lost() ?? [])
          context.report({ loc, messageId: kind === 'lost' ? kind : 'unreadable', data });
      },
    };
  },
});
