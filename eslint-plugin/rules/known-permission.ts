import { nearest } from 'paxx-conventions';
import { projectFileOf } from '../project/project-of.ts';
import { ownSlugs, slugsOf } from '../project/slugs-of.ts';
import { allowOption, type AllowOptions } from '../rule/allow-option.ts';
import { createRule } from '../rule/create-rule.ts';
import { visitSlugs } from '../visitors/visit-slugs.ts';

export const knownPermission = createRule<AllowOptions, 'unknown' | 'misspelled' | 'replace'>({
  name: 'known-permission',
  meta: {
    type: 'problem',
    docs: {
      description: 'require every permission slug to be in the permission registry',
      topic: 'endpoints',
      requirements: ['C7'],
    },
    hasSuggestions: true,
    schema: allowOption('Slugs that are defined outside the registry.'),
    defaultOptions: [{ allow: [] }],
    messages: {
      unknown:
        'The permission "{{slug}}" is in no registered group. Add it to a group, or name one that exists.',
      misspelled:
        'The permission "{{slug}}" is in no registered group. Did you mean "{{nearest}}"? Name one that exists.',
      replace: 'Name "{{nearest}}".',
    },
  },
  create(context, [{ allow }]) {
    const { project, location } = projectFileOf(context) ?? {};
    if (!project) return {};
    return visitSlugs(context, location?.part, ({ text: slug, node }) => {
      if (allow.includes(slug)) return;
      if (location && ownSlugs(project, location).slugs.includes(slug)) return;
      const { slugs, isOpen } = slugsOf(project, location);
      if (isOpen || slugs.includes(slug)) return;
      const guess = nearest(slug, slugs);
      if (guess === undefined) context.report({ node, messageId: 'unknown', data: { slug } });
      else
        context.report({
          node,
          messageId: 'misspelled',
          data: { slug, nearest: guess },
          suggest: [
            {
              messageId: 'replace',
              data: { nearest: guess },
              fix: (fixer) => fixer.replaceTextRange([node.range[0] + 1, node.range[1] - 1], guess),
            },
          ],
        });
    });
  },
});
