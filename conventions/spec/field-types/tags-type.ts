import type { FieldTypeRow } from '../field-type-row.ts';
import { quoted } from '../quoted.ts';
import { sqlQuoted } from '../sql-quoted.ts';

const most = 50;
const longest = 60;

export const tagsType: FieldTypeRow = {
  description: 'short texts, any number of them up to 50',
  words: ['labels', 'keywords', 'hashtags', 'strings', 'texts', 'textarray', 'stringarray'],
  isList: true,
  refusal: (value) => {
    const tags = tagsIn(value);
    const isFine =
      tags.length <= most &&
      new Set(tags).size === tags.length &&
      tags.every((tag) => tag !== '' && tag === tag.trim() && tag.length <= longest);
    return isFine ? undefined : `Up to ${String(most)} different texts are needed, such as red,green.`;
  },
  column: () => ({ builder: 'text', suffix: '.array()', sql: 'text[]' }),
  defaultCode: (value) => ({ sql: arrayOf(tagsIn(value)) }),
  filter: 'any',
  page: {
    control: 'tags',
    typed: () => 'urgent',
    rank: 6,
    title: 'never',
    initial: (value) => `[${tagsIn(value).map(quoted).join(', ')}]`,
  },
  schema: ({ required }) => (required === true ? 'tagList({ min: 1 })' : 'tagList()'),
  schemaImport: { name: 'tagList', file: 'src/core/values/tag-list.ts' },
  response: 'z.array(z.string())',
};

const tagsIn = (value: string): string[] => (value === '' ? [] : value.split(','));

const arrayOf = (tags: readonly string[]): string =>
  tags.length === 0 ? "'{}'::text[]" : `ARRAY[${tags.map(sqlQuoted).join(', ')}]::text[]`;
