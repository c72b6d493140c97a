import { isStandalone, type Part } from 'paxx-conventions';
import { placeOf } from '../project/place-of.ts';
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
        'A {{part}} imports "{{specifier}}", but the ORM belongs to models and repositories. Move the query to {{place}}.',
    },
  },
  create(context, [{ allow }]) {
    const { project, location } = projectFileOf(context) ?? {};
    if (!project || !location || isStandalone(location.part)) return {};
    // Where a project has no repositories, its services are what comes nearest to one.
    const hasRepositories = project.conventions.layout.repository !== undefined;
    if (home.includes(location.part) || (!hasRepositories && location.part === 'service')) return {};
    const place = placeOf(hasRepositories ? 'repository' : 'service', location, project);
    return visitImports(({ node, specifier, isTypeOnly }) => {
      if (isTypeOnly || allow.includes(specifier) || !isOrm(specifier)) return;
      context.report({ node, messageId: 'elsewhere', data: { part: location.part, specifier, place } });
    });
  },
});

const isOrm = (specifier: string): boolean =>
  ormPackages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
