import { z } from 'zod';
import { layoutNames } from '../layout/layouts.ts';
import { hasOnlyPlaceholders, placeholdersOf } from '../layout/pattern.ts';
import type { PartRow } from '../parts/part-row.ts';
import { partNames, parts, placeholdersIn, type Part } from '../parts/parts.ts';
import { hiddenIn } from '../spec/hidden-characters.ts';
import { registries, type RegistryId } from '../registry/registries.ts';

const registryIds = registries.map(({ id }) => id) as [RegistryId, ...RegistryId[]];

const belowRoot = z
  .string()
  .regex(
    /^(?!\/|[A-Za-z]:)(?!.*(?:^|\/)\.\.?(?:\/|$))[^\\\0]+$/,
    'A path from the root with "/" and without ".." is needed.',
  )
  .refine((pattern) => hiddenIn(pattern) === undefined, 'The path holds a character that nobody sees.');

/** A path pattern stays below the project's root and names nothing but known placeholders. */
const pathPattern = belowRoot.refine(hasOnlyPlaceholders, {
  message:
    'The placeholders are {feature}, {features}, {name} (with :camel, :pascal, :snake), {number} and {locale}.',
});

const noSuchPart = z
  .union([z.null(), z.literal(false)])
  .describe('This project has no such part, and no rule speaks of it.');

/** A part that moves keeps the placeholders of its own path: they lead back to its name, its migration, its locale. */
const layoutTable = z
  .partialRecord(z.enum(partNames), z.union([pathPattern, noSuchPart]))
  .superRefine((table, context) => {
    for (const [part, pattern] of Object.entries(table) as [Part, string | null | false][]) {
      if (typeof pattern !== 'string') continue;
      const held = placeholdersOf(pattern);
      const needed = placeholdersIn(part);
      const missing = [...needed].find((piece) => !held.has(piece));
      const alien = [...held].find((piece) => !needed.has(piece));
      const report = (message: string): void => {
        context.addIssue({ code: 'custom', path: [part], message });
      };
      if (missing !== undefined) report(`The pattern must hold ${missing}.`);
      if (alien !== undefined) report(`The part "${part}" has no ${alien}.`);
      const ending = wrongEnding(part, pattern);
      if (ending !== undefined) report(ending);
    }
  });

/** What is written there is in the language of the part, whatever the file is called. */
function wrongEnding(part: Part, pattern: string): string | undefined {
  const { path }: PartRow = parts[part];
  const [own = ''] = typeof path === 'string' ? [path] : Object.values(path);
  const ending = /\.\w+$/.exec(own)?.[0] ?? '';
  const fits = ending === '.ts' ? /\.[cm]?tsx?$/.test(pattern) : pattern.endsWith(ending);
  return fits ? undefined : `The part "${part}" is a ${ending} file, so its pattern must end so.`;
}

const identifier = z.string().regex(/^[A-Za-z_$][\w$]*$/, 'An identifier is needed.');

const kebab = z.string().regex(/^[a-z][a-z0-9-]*$/, 'A word in kebab case is needed.');

/** The `generator-paxx` key of `.yo-rc.json`. Every key is optional: the defaults describe what the generator writes. */
export const configSchema = z
  .strictObject({
    version: z.string().optional().describe('Version of generator-paxx that wrote the project.'),
    layout: z
      .union([z.enum(layoutNames), layoutTable])
      .optional()
      .describe(
        'A preset, or a table part → path pattern that replaces rows of "slice"; null for a part that the project does not have.',
      ),
    capabilities: z
      .array(kebab)
      .optional()
      .describe(
        'What the project has besides its base, as paxx:app and paxx:add write it; without this, everything.',
      ),
    plurals: z
      .record(kebab, kebab)
      .optional()
      .describe('Singular → plural in kebab case, where the derived plural is wrong.'),
    locales: z
      .array(
        z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'A locale such as "en" or "pt-BR" is needed.'),
      )
      .min(1)
      .refine((list) => new Set(list).size === list.length, 'Each locale is named once.')
      .optional()
      .describe('Locales of the message files; the first is the source language.'),
    migrations: z
      .enum(['sequence', 'date'])
      .optional()
      .describe('How migrations are numbered: 0001 or YYYYMMDD_01, the first of a day.'),
    registries: z
      .partialRecord(
        z.enum(registryIds),
        z.union([
          z.literal(false).describe('This project has no such registry.'),
          z.strictObject({
            file: pathPattern.optional().describe('Where the registry is.'),
            container: identifier.optional().describe('The variable that holds the list.'),
            shape: z.enum(['exports', 'object', 'array']).optional().describe('What the list is.'),
          }),
        ]),
      )
      .optional()
      .describe('Registries that stand elsewhere or look different.'),
    generated: z
      .array(belowRoot)
      .optional()
      .describe(
        'Files that are generated and carry a signature, as paths from the root; [] where there are none.',
      ),
  })
  .meta({
    id: 'PaxxConfig',
    title: 'paxx conventions',
    description: 'The "generator-paxx" key of .yo-rc.json.',
  });

export type Config = z.output<typeof configSchema>;
