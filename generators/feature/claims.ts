import type { Reader, SlicePart } from 'paxx-conventions';

/** What nobody else in the project may have: its kind in words, and how it is spelled. */
export type Claim = `${string} "${string}"`;

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name]) => name ?? '');

/**
 * What a part claims for its slice alone, read from its text: of what is about to be written as of what stands there. A table
 * is a type of PostgreSQL as well; the index of models exports every name; the API document has one list of schemas, of
 * operations and of paths; a role has permissions by their slugs.
 */
const readers: Partial<Record<SlicePart, (text: string) => Claim[]>> = {
  model: (text) => [
    ...all(text, /\b(?:pg(?:Table|Enum)(?:\.withRLS)?|\w+\.(?:table|enum))\(\s*['"`]([^'"`]+)['"`]/g).map(
      (name): Claim => `table or type "${name}"`,
    ),
    ...all(
      text,
      /^export (?:declare )?(?:abstract )?(?:const|let|type|interface|enum|class|(?:async )?function) (\w+)/gm,
    ).map((name): Claim => `export "${name}"`),
  ],
  schemas: (text) => schemaIdsIn(text).flatMap(schemaClaims),
  router: (text) => [
    ...all(text, /\boperationId:\s*['"`]([^'"`]+)['"`]/g).map((name): Claim => `operation "${name}"`),
    ...all(text, /^\s*(?:\w+\.\w+\(\s*)?['"`](\/[^'"`]*)['"`],$/gm).map((url): Claim => `path "${url}"`),
  ],
  permissions: (text) =>
    all(text, /^\s+['"]?([a-z]\w*)['"]?: \{$/gm).map((slug): Claim => `permission "${slug}"`),
};

/** The ids under which schemas stand in the API document: `.meta({ id: 'Invoice' })`. */
export const schemaIdsIn = (text: string): string[] =>
  all(text, /\.meta\(\{[^}]*?\bid:\s*['"`]([^'"`]+)['"`]/g);

/** Every schema stands in the document once more, as it is sent: `InvoiceInput`. */
export const schemaClaims = (id: string): Claim[] => [`API schema "${id}"`, `API schema "${id}Input"`];

export const claimsOf = (part: SlicePart, text: string): Claim[] => readers[part]?.(text) ?? [];

/** The same of a file on disk. A project remembers it: a prompt asks for the name of a feature again and again. */
export const claimsReader = (part: SlicePart): Reader<Claim[]> => ({
  name: `claims of a ${part}`,
  read: (text) => claimsOf(part, text),
});

/** The parts that claim anything. */
export const claimingParts = Object.keys(readers) as SlicePart[];
