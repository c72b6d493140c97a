import { isStandalone, pathOf, type Part } from 'paxx-conventions';
import { projectFileOf } from '../project/project-of.ts';
import { allowOption, type AllowOptions } from '../rule/allow-option.ts';
import { createRule } from '../rule/create-rule.ts';
import { visitImports } from '../visitors/visit-imports.ts';

const ormPackages = ['drizzle-orm', 'drizzle-kit', 'drizzle-zod', '@electric-sql/pglite', 'pg', 'postgres'];

/** The parts that speak to the database; nobody else does. */
const home: readonly Part[] = ['model', 'repository', 'serviceTest', 'routerTest'];

export const ormInRepositories = createRule<AllowOptions, 'elsewhere'>({
  name: 'orm-in-repositories',
  meta: {
    type: 'problem',
    docs: {
      description: 'require the ORM to stay in models and repositories',
      topic: 'layers',
      requirements: ['L8'],
    },
    schema: allowOption('Specifiers of the ORM that may be imported anywhere.'),
    defaultOptions: [{ allow: [] }],
    messages: {
      elsewhere:
        'A {{part}} imports "{{specifier}}", but the ORM belongs to models and repositories. Move the query to "{{repository}}".',
    },
  },
  create(context, [{ allow }]) {
    const { project, location } = projectFileOf(context) ?? {};
    if (!project || !location || isStandalone(location.part) || home.includes(location.part)) return {};
    const repository = project.conventions.layout.repository
      ? pathOf('repository', location.feature, project.conventions)
      : 'a repository';
    return visitImports(({ node, specifier, isTypeOnly }) => {
      if (isTypeOnly || allow.includes(specifier) || !isOrm(specifier)) return;
      context.report({ node, messageId: 'elsewhere', data: { part: location.part, specifier, repository } });
    });
  },
});

const isOrm = (specifier: string): boolean =>
  ormPackages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
