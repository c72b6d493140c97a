import {
  names,
  readConventions,
  registryFile,
  samplePartsOf,
  sampleRegistry,
  type Conventions,
  type Names,
  type Registry,
} from 'paxx-conventions';
import type { Files } from './project.ts';

/** What rules look at in the files of one slice, as the generator writes them. */
function sliceFiles(feature: Names): Files {
  const { camel, pascal, plural } = feature;
  const folder = `backend/src/features/${plural.kebab}`;
  const slug = `can_view_${plural.snake}`;
  return {
    [`${folder}/permissions.ts`]: `export const ${camel}Permissions = {
  ${slug}: { category: '${plural.human}', description: 'See.', templates: ['admin'] },
  can_manage_${plural.snake}: { category: '${plural.human}', description: 'Change.', templates: ['admin'] },
} as const;
`,
    [`${folder}/service.ts`]: `export const create${pascal}Service = () => ({ list: async () => [] });\n`,
    [`${folder}/router.ts`]: `import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { ${camel}Service } from './dependencies.ts';

export const ${plural.camel}Router: FastifyPluginAsyncZod = async (app) => {
  const ${plural.camel} = ${camel}Service(app);
  app.get(
    '/workspaces/:workspaceId/${plural.kebab}',
    { config: { permission: '${slug}' } },
    async (request) => ${plural.camel}.list(request.params.workspaceId),
  );
};
`,
    [`${folder}/app.ts`]: `export const ${plural.camel}App = { slug: '${plural.kebab}', permission: '${slug}' } as const;\n`,
    [`frontend/src/features/${plural.kebab}/app.ts`]: `export const ${plural.camel}App = {
  slug: '${plural.kebab}',
  route: '/${plural.kebab}',
  labelKey: '${plural.camel}.title',
  permission: '${slug}',
} as const;
`,
  };
}

/** The default layout, and the place of the one part that belongs to a capability it has not by default. */
const config =
  '{ "generator-paxx": { "layout": { "module": "backend/src/features/{features}/module.ts" } } }\n';

export const fixtureConventions = conventionsIn(config);

function conventionsIn(text: string): Conventions {
  const result = readConventions(text);
  if (result.kind !== 'read') throw new Error('The fixture is no project.');
  return result.conventions;
}

const locales = ['en', 'hi'];

/** One registry file of the fixture, and the two parts that it names. */
export interface Watched {
  readonly registry: Registry;
  readonly file: string;
  readonly parts: ReturnType<typeof samplePartsOf>;
}

/** A registry may have no rule; then lint has nothing to say of it. */
function isWatched({ rule }: Registry): boolean {
  return rule !== undefined;
}

/** Every registry file of a project with two parts of every kind. */
export const watched: readonly Watched[] = fixtureConventions.registries
  .filter(isWatched)
  .flatMap((registry) =>
    (registry.file.includes('{locale}') ? locales : ['']).map((locale): Watched => {
      const parts = samplePartsOf(registry, fixtureConventions, { locale });
      return { registry, parts, file: registryFile(registry, { locale }) };
    }),
  );

/** The registries as the registrars leave them. */
export const registryFiles: Files = Object.fromEntries(
  watched.map(({ registry, file, parts }) => [
    file,
    sampleRegistry(
      registry,
      parts.map(({ entry }) => entry),
    ),
  ]),
);

/** A registry that imports nothing knows its parts by another one. */
const partFiles: Files = Object.fromEntries(
  watched
    .filter(({ registry }) => registry.literal === undefined)
    .flatMap(({ parts }) => parts.map(({ path, text }) => [path, text])),
);

/** A whole project that every rule is content with. */
export const fixtureFiles: Files = {
  '.yo-rc.json': config,
  'package.json': '{ "type": "module", "scripts": { "api:generate": "node generate.js" } }\n',
  ...partFiles,
  ...sliceFiles(names('invoice')),
  ...sliceFiles(names('order item')),
  ...registryFiles,
};
