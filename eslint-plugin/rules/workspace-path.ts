import type { TSESLint } from '@typescript-eslint/utils';
import { projectFileOf } from '../project/project-of.ts';
import { stringOf } from '../ast/string-of.ts';
import { createRule } from '../rule/create-rule.ts';
import { visitRoutes } from '../visitors/visit-routes.ts';

export const workspacePath = createRule({
  name: 'workspace-path',
  meta: {
    type: 'problem',
    docs: {
      description: 'require permissions of a workspace on paths below the workspace, and there only',
      topic: 'endpoints',
      requirements: ['C5', 'L10'],
    },
    hasSuggestions: true,
    messages: {
      outside:
        'The route "{{route}}" needs the permission "{{slug}}", which a user has in a workspace, but its path names none. Begin the path with "{{prefix}}".',
      insert: 'Begin the path with "{{prefix}}".',
      system:
        'The route "{{route}}" needs the system permission "{{slug}}", which has nothing to do with a workspace, but its path names one. Replace "systemPermission" by a permission of the workspace, or move the path.',
      unguarded:
        'The route "{{route}}" lets every user into every workspace. Replace "authenticated" by a permission of the workspace.',
    },
  },
  create(context) {
    const { project, location } = projectFileOf(context) ?? {};
    if (!project || location?.part !== 'router') return {};
    const prefix = project.conventions.workspacePrefix;
    return visitRoutes(context, ({ path, config, title }) => {
      if (!path) return;
      const { node } = path;
      const isInside = path.text === prefix || path.text.startsWith(`${prefix}/`);
      if (isInside && config('authenticated').kind === 'found')
        context.report({ node, messageId: 'unguarded', data: { route: title } });
      const system = config('systemPermission');
      if (isInside && system.kind === 'found')
        context.report({
          node,
          messageId: 'system',
          data: { route: title, slug: stringOf(system.value) ?? 'a computed one' },
        });
      const permission = config('permission');
      const slug = permission.kind === 'found' ? stringOf(permission.value) : undefined;
      if (isInside || slug === undefined) return;
      const suggestion = {
        messageId: 'insert' as const,
        data: { prefix },
        fix: (fixer: TSESLint.RuleFixer) =>
          fixer.insertTextAfterRange([node.range[0], node.range[0] + 1], prefix),
      };
      context.report({
        node,
        messageId: 'outside',
        data: { route: title, prefix, slug },
        suggest: node.type === 'Literal' ? [suggestion] : [],
      });
    });
  },
});
