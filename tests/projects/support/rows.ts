import { layouts, type LayoutName } from 'paxx-conventions';

/** What a project is made of besides its layout: locales, features, and what is sent to the first of them. */
export interface Content {
  readonly app: readonly string[];
  readonly features: readonly (readonly string[])[];
  /** The path of a feature below its workspace, and a body that it takes. */
  readonly sample?: { readonly path: string; readonly body: object };
}

export const contents = {
  'without any feature': { app: [], features: [] },
  'with three languages and dated prose': {
    app: ['--locales', 'de,en,hi'],
    features: [['notes', 'body:text!']],
    sample: { path: 'notes', body: { body: 'Nearly done.' } },
  },
  'with every type and mark': {
    app: [],
    features: [
      [
        'kitchen sinks',
        'title:string!:unique',
        'code:string!:unique:index',
        'body:text',
        'quantity:integer!',
        'ratio:decimal(5,4)=0.5',
        'active:boolean=true',
        'starts_on:date=today',
        'ends_at:datetime?',
        'reference:uuid:unique',
        'config:json={}',
        'state:enum(new,in_review,done)=new',
        'secret:string:redact',
        'channel:enum(email,sms,push)!:unique',
        'rank:decimal(1,0)!:unique',
        'is_default:boolean:unique',
        'lowest:integer=-2147483648',
        '--admin',
        '--tasks',
      ],
    ],
    sample: {
      path: 'kitchen-sinks',
      body: { title: 'Deep', code: 'D1', quantity: 2, body: 'Steel', channel: 'sms', rank: '3' },
    },
  },
  'with uncountable, irregular and prefixed names': {
    app: [],
    features: [
      ['equipment', 'name:string!'],
      ['people', 'name:string!', '--tasks'],
      ['person notes', 'body:text', '--no-app'],
      ['gas', 'kind:enum(noble,other)!', '--plural', 'gases'],
    ],
    sample: { path: 'people', body: { name: 'Ada' } },
  },
} as const satisfies Record<string, Content>;

export type ContentName = keyof typeof contents;

/** One project of the long tier. */
export interface Row {
  readonly layout: LayoutName;
  readonly database: 'embedded' | 'PostgreSQL';
  readonly cache: 'memory' | 'Redis';
  readonly content: ContentName;
}

const layoutNames = Object.keys(layouts) as LayoutName[];
const contentNames = Object.keys(contents) as ContentName[];
const servers = [
  { database: 'embedded', cache: 'memory' },
  { database: 'PostgreSQL', cache: 'Redis' },
  { database: 'embedded', cache: 'Redis' },
  { database: 'PostgreSQL', cache: 'memory' },
] as const;

/** Every layout on every pair of servers; each layout also with every content. */
export const rows: readonly Row[] = layoutNames.flatMap((layout, row) =>
  servers.map((pair, column) => {
    const content = contentNames[(row + column) % contentNames.length] ?? 'without any feature';
    return { layout, ...pair, content };
  }),
);

/**
 * The two rows of a day: one layout, on servers that have nothing in common. Three days in a row meet every pair of layout,
 * database and cache, six days every row.
 */
export function rowsOfDay(day: number): readonly Row[] {
  const layout = day % layoutNames.length;
  // Even days of a layout take one half of its rows, odd days the other; neighbours among the layouts differ.
  const half = (layout + Math.floor(day / layoutNames.length)) % 2;
  const first = layout * servers.length + half * 2;
  return rows.slice(first, first + 2);
}
