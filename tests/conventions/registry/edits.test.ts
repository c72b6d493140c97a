import { defaultConventions, entryFor, names, RegistryEditor, type Registry } from 'paxx-conventions';
import { describe, expect, it } from 'vitest';
import { shapes } from './support/written-registry.ts';

const invoicesIn = (registry: Registry) => entryFor(registry, names('invoice'), defaultConventions);

interface Example {
  readonly before: string;
  readonly after: string;
  readonly shape?: keyof typeof shapes;
}

const importLine = "import { invoicesRouter } from '../features/invoices/router.ts';";
const appImport = "import { invoicesApp } from '../features/invoices/app.ts';";

/** What usual tools damage when they register something, and what the registrar makes of it. */
const examples: Readonly<Record<string, Example>> = {
  'a comment after the last property stays behind it, with one comma': {
    before: `import { aRouter } from './a.ts';
export const routers = {
  a: aRouter,
  // paxx:end
};
`,
    after: `import { invoicesRouter } from '../features/invoices/router.ts';
import { aRouter } from './a.ts';
export const routers = {
  a: aRouter,
  invoices: invoicesRouter,
  // paxx:end
};
`,
  },
  'a comment after a last property without a comma stays too': {
    before: `export const routers = {
  a: 1 // one
  // end
};
`,
    after: `${importLine}

export const routers = {
  a: 1, // one
  invoices: invoicesRouter
  // end
};
`,
  },
  'a comment after the last array element is kept': {
    shape: 'array',
    before: `export const apps = [
  aApp, // the first
  // paxx:end
];
`,
    after: `${appImport}

export const apps = [
  aApp, // the first
  invoicesApp,
  // paxx:end
];
`,
  },
  'a comment alone in an empty array is kept': {
    shape: 'array',
    before: `export const apps = [
  // paxx:apps
];
`,
    after: `${appImport}

export const apps = [
  // paxx:apps
  invoicesApp,
];
`,
  },
  'the comment behind the last import is kept': {
    before: `import { a } from '../features/a/router.ts'; // first
export const routers = {};
`,
    after: `import { a } from '../features/a/router.ts'; // first
${importLine}
export const routers = {
  invoices: invoicesRouter,
};
`,
  },
  'a shebang without imports stays the first line': {
    before: `#!/usr/bin/env node
export const routers = {};
`,
    after: `#!/usr/bin/env node
${importLine}

export const routers = {
  invoices: invoicesRouter,
};
`,
  },
  'a licence and a directive stay above the imports': {
    before: `/* Copyright the authors. */
'use strict';

/** Every router. */
export const routers = {};
`,
    after: `/* Copyright the authors. */
'use strict';

${importLine}

/** Every router. */
export const routers = {
  invoices: invoicesRouter,
};
`,
  },
  'a one-line object stays on one line': {
    before: 'export const routers = { a: 1, z: 2 };\n',
    after: `${importLine}\n\nexport const routers = { a: 1, invoices: invoicesRouter, z: 2 };\n`,
  },
  'a one-line array without spaces stays so': {
    shape: 'array',
    before: 'export const apps = [a,b]\n',
    after: `${appImport.replace(';', '')}\n\nexport const apps = [a,b,invoicesApp]\n`,
  },
  'a filled array keeps its closing line break': {
    shape: 'array',
    before: `export const apps = [
  yApp, aApp,
  zApp, bApp
];
`,
    after: `${appImport}

export const apps = [
  yApp, aApp,
  zApp, bApp,
  invoicesApp
];
`,
  },
  'CRLF stays CRLF': {
    before: 'export const routers = {\r\n\ta: 1,\r\n};\r\n',
    after: `${importLine}\r\n\r\nexport const routers = {\r\n\ta: 1,\r\n\tinvoices: invoicesRouter,\r\n};\r\n`,
  },
  'mixed line ends follow the neighbour': {
    before: "import { a } from 'a';\r\nexport const routers = {\n  a,\n  b: 2,\r\n};\n",
    after: `import { a } from 'a';\r\n${importLine}\r\nexport const routers = {\n  a,\n  b: 2,\r\n  invoices: invoicesRouter,\r\n};\n`,
  },
  'the byte order mark stays the first character': {
    before: '\uFEFFexport const routers = {};',
    after: `\uFEFF${importLine}\n\nexport const routers = {\n  invoices: invoicesRouter,\n};`,
  },
  'double quotes, tabs, no semicolons, no trailing comma': {
    before: `import { a } from "../features/a/router.ts"

export const routers = {
\ta: a
}
`,
    after: `import { a } from "../features/a/router.ts"
import { invoicesRouter } from "../features/invoices/router.ts"

export const routers = {
\ta: a,
\tinvoices: invoicesRouter
}
`,
  },
  'wrappers, spreads and computed keys are left alone': {
    before: `export const routers = Object.freeze({
  ...base,
  [name]: 1,
} as const satisfies Routers);
`,
    after: `${importLine}

export const routers = Object.freeze({
  ...base,
  [name]: 1,
  invoices: invoicesRouter,
} as const satisfies Routers);
`,
  },
  'a binding that is imported already is used, under its own name': {
    before: `import { invoicesRouter as bills } from '../features/invoices/router.js';
export const routers = {
  a: bills.a,
};
`,
    after: `import { invoicesRouter as bills } from '../features/invoices/router.js';
export const routers = {
  a: bills.a,
  invoices: bills,
};
`,
  },
  'an import of the same module is extended': {
    before: `import { invoicesHook } from '../features/invoices/router.ts';
export const routers = {
  a: invoicesHook,
};
`,
    after: `import { invoicesHook, invoicesRouter } from '../features/invoices/router.ts';
export const routers = {
  a: invoicesHook,
  invoices: invoicesRouter,
};
`,
  },
  'an import of types of the same module is not': {
    before: `import type { Options } from '../features/invoices/router.ts';
export const routers = {};
`,
    after: `import type { Options } from '../features/invoices/router.ts';
${importLine}
export const routers = {
  invoices: invoicesRouter,
};
`,
  },
  'an unsorted list grows at its end': {
    before: `import { z } from './z.ts';
import { a } from './a.ts';
export const routers = {
  z,
  a,
};
`,
    after: `import { z } from './z.ts';
import { a } from './a.ts';
${importLine}
export const routers = {
  z,
  a,
  invoices: invoicesRouter,
};
`,
  },
  'R7: a comment that works on the next import keeps its line': {
    before: `// eslint-disable-next-line import/order
import { z } from '../features/z/router.ts';
export const routers = {
  z,
};
`,
    after: `${importLine}
// eslint-disable-next-line import/order
import { z } from '../features/z/router.ts';
export const routers = {
  invoices: invoicesRouter,
  z,
};
`,
  },
  'a heading stays above the first property': {
    before: `export const routers = {
  // Keep sorted.

  // The last one.
  z: 1,
};
`,
    after: `${importLine}

export const routers = {
  // Keep sorted.

  invoices: invoicesRouter,
  // The last one.
  z: 1,
};
`,
  },
  'a specifier ends as those of its neighbours do': {
    before: `import fastify from 'fastify';
import { users } from '../features/users/router.js';
import names from './names.json';

export const routers = { users };
`,
    after: `import fastify from 'fastify';
import { invoicesRouter } from '../features/invoices/router.js';
import { users } from '../features/users/router.js';
import names from './names.json';

export const routers = { invoices: invoicesRouter, users };
`,
  },
  'an empty file of exports gets its first line': {
    shape: 'exports',
    before: '',
    after: "export * from '../features/invoices/model.ts';\n",
  },
  'exports without a last line break keep it so': {
    shape: 'exports',
    before: "// People.\nexport * from '../features/users/model.ts'; // people",
    after:
      "export * from '../features/invoices/model.ts';\n// People.\nexport * from '../features/users/model.ts'; // people",
  },
  'R7: documentation stays with the export that follows': {
    shape: 'exports',
    before: `export * from '../features/accounts/model.ts'; // first
/**
 * People, and
 * what they may do.
 */
export * from '../features/users/model.ts';
`,
    after: `export * from '../features/accounts/model.ts'; // first
export * from '../features/invoices/model.ts';
/**
 * People, and
 * what they may do.
 */
export * from '../features/users/model.ts';
`,
  },
  'R7: a licence stays above the exports that it heads': {
    shape: 'exports',
    before: `#!/usr/bin/env node
// Copyright 2026 Acme.
// All of it.
export * from '../features/users/model.ts';
`,
    after: `#!/usr/bin/env node
// Copyright 2026 Acme.
// All of it.
export * from '../features/invoices/model.ts';
export * from '../features/users/model.ts';
`,
  },
  'R7: comments stay with the import and the property that follow': {
    before: `'use client';

// First of all.
import { a } from '../features/a/router.ts';
// The zones of the world.
// They are many.
import { z } from '../features/z/router.ts';

export const routers = {
  a,
  /** Zones. */
  z,
};
`,
    after: `'use client';

// First of all.
import { a } from '../features/a/router.ts';
${importLine}
// The zones of the world.
// They are many.
import { z } from '../features/z/router.ts';

export const routers = {
  a,
  invoices: invoicesRouter,
  /** Zones. */
  z,
};
`,
  },
  'R7: what heads the file stays above the first import': {
    before: `// @ts-nocheck
/* eslint-disable import/order */
// What people call the API.
import { z } from '../features/z/router.ts';

export const routers = {
  // Zones.
  z,
};
`,
    after: `// @ts-nocheck
/* eslint-disable import/order */
// What people call the API.
${importLine}
import { z } from '../features/z/router.ts';

export const routers = {
  invoices: invoicesRouter,
  // Zones.
  z,
};
`,
  },
  'R7: an import for what it does stays first': {
    before: `import './zz-instrument.ts'; // must be first
import { z } from '../features/z/router.ts';

export const routers = { z };
`,
    after: `import './zz-instrument.ts'; // must be first
${importLine}
import { z } from '../features/z/router.ts';

export const routers = { invoices: invoicesRouter, z };
`,
  },
  'R7: a single import for what it does stays first, in CRLF and behind a mark': {
    before: `\uFEFFimport '../a-instrument.ts'; // must be first\r\nexport const routers = {};\r\n`,
    after: `\uFEFFimport '../a-instrument.ts'; // must be first\r\n${importLine}\r\nexport const routers = {\r\n  invoices: invoicesRouter,\r\n};\r\n`,
  },
  'R7: a licence without its word stays above the first import': {
    before: `/*
 * Acme Corporation, 2026.
 */
/** Every router. */
export const routers = {};
`,
    after: `/*
 * Acme Corporation, 2026.
 */
${importLine}

/** Every router. */
export const routers = {
  invoices: invoicesRouter,
};
`,
  },
  'R7: a comment within the line stays with its element': {
    shape: 'array',
    before: `${appImport.replace(/invoices/g, 'zones')}\nexport const apps = [/* zones */ zonesApp];\n`,
    after: `${appImport}\n${appImport.replace(/invoices/g, 'zones')}\nexport const apps = [invoicesApp, /* zones */ zonesApp];\n`,
  },
};

describe('add', () => {
  it.each(Object.entries(examples))('%s', (_, { before, after, shape = 'object' }) => {
    const registry = shapes[shape];
    const added = new RegistryEditor(before, registry).add([invoicesIn(registry)]);
    expect(added).toMatchObject({ kind: 'edited', text: after });
    const removed = new RegistryEditor(after, registry).remove([invoicesIn(registry)]);
    expect(removed).toMatchObject({ kind: 'edited', text: before });
  });

  it.each([
    ['a missing bracket', 'export const routers = {\n  a: 1,\n', 'syntax error', 3],
    ['a half-typed entry', 'export const routers = {\n  a: ,\n};\n', 'syntax error', 2],
    [
      'a merge conflict',
      '<<<<<<< HEAD\nexport const routers = {};\n=======\n>>>>>>> theirs\n',
      'merge conflict',
      1,
    ],
    ['no container', '\nexport const other = {};\n', 'no variable "routers"', 1],
    ['two containers', 'const routers = {};\nconst routers = {};\n', 'declared twice', 2],
    ['a container that is made elsewhere', 'export const routers = makeRouters();\n', 'no object literal', 1],
    ['a container of another shape', 'export const routers = [];\n', 'no object literal', 1],
    [
      'a name that is taken',
      '\nconst invoicesRouter = 1;\nexport const routers = {};\n',
      'something else',
      2,
    ],
    [
      'a type of that name',
      "import type { invoicesRouter } from '../features/invoices/router.ts';\nexport const routers = {};\n",
      'something else',
      1,
    ],
    [
      'a key that is taken',
      "import { x } from 'x';\nexport const routers = {\n  invoices: x,\n};\n",
      'holds something',
      3,
    ],
    [
      'another key for the same thing',
      "import { invoicesRouter } from '../features/invoices/router.ts';\nexport const routers = { bills: invoicesRouter };\n",
      'under the key "bills"',
      2,
    ],
  ])('refuses %s, with the place and the lines to paste', (_, text, reason, line) => {
    expect(new RegistryEditor(text, shapes.object).add([invoicesIn(shapes.object)])).toMatchObject({
      kind: 'cannot',
      reason: expect.stringContaining(reason) as string,
      line,
      snippet: `${importLine}\ninvoices: invoicesRouter,`,
    });
  });
});

describe('add, below another entry', () => {
  const registry = { ...shapes.object, isOrdered: true };
  const after = (key: string) => ({ ...invoicesIn(registry), after: key });

  it.each([
    ['a', '  a: 1,\n  invoices: invoicesRouter,\n  b: 2,\n'],
    ['b', '  a: 1,\n  b: 2,\n  invoices: invoicesRouter,\n'],
  ])('stands below %s', (key, body) => {
    const text = 'export const routers = {\n  a: 1,\n  b: 2,\n};\n';
    expect(new RegistryEditor(text, registry).add([after(key)])).toMatchObject({
      kind: 'edited',
      text: `${importLine}\n\nexport const routers = {\n${body}};\n`,
    });
  });

  it('counts spreads and computed keys, which are no entries', () => {
    const text = '\uFEFFexport const routers = {\n  ...rest,\n  [key]: 0,\n  a: make(1),\n  b: 2,\n};\n';
    const body = '  ...rest,\n  [key]: 0,\n  a: make(1),\n  invoices: invoicesRouter,\n  b: 2,\n';
    expect(new RegistryEditor(text, registry).add([after('a')])).toMatchObject({
      kind: 'edited',
      text: `\uFEFF${importLine}\n\nexport const routers = {\n${body}};\n`,
    });
  });

  it.each(['export const routers = { a: 1 };', 'export const routers = { a: 1 };\nrouters.z = 2;'])(
    'is refused where there is no such entry in the list: %s',
    (text) => {
      expect(new RegistryEditor(text, registry).add([after('z')])).toMatchObject({
        kind: 'cannot',
        reason: 'There is no entry "z" to stand below.',
      });
    },
  );
});

describe('remove, with the comment that speaks of it and no other (R7)', () => {
  it.each([
    [
      'above a property',
      `${importLine}
export const routers = {
  // Money.
  invoices: invoicesRouter, // late
  // People.
  users: u,
};
`,
      'export const routers = {\n  // People.\n  users: u,\n};\n',
    ],
    [
      'above an import',
      `import { a } from './a.ts';
/** Money. */
${importLine}
// People.
import { u } from './u.ts';
export const routers = { a, invoices: invoicesRouter, /* people */ u };
`,
      `import { a } from './a.ts';
// People.
import { u } from './u.ts';
export const routers = { a, /* people */ u };
`,
    ],
    [
      'within the line',
      `${importLine}\nexport const routers = { a, /* money */ invoices: invoicesRouter, b };\n`,
      'export const routers = { a, b };\n',
    ],
    [
      'a heading, behind a blank line',
      `${importLine}
export const routers = {
  a,

  // Everything below is guarded.

  invoices: invoicesRouter,
  b,
};
`,
      'export const routers = {\n  a,\n\n  // Everything below is guarded.\n\n  b,\n};\n',
    ],
    [
      'what heads the file',
      `/* eslint-disable import/order */
// The API.
${importLine}
import { u } from './u.ts';
export const routers = { invoices: invoicesRouter, u };
`,
      `/* eslint-disable import/order */
// The API.
import { u } from './u.ts';
export const routers = { u };
`,
    ],
    [
      'beside the entry before it',
      `${importLine}
export const routers = {
  a, // of a
  invoices: invoicesRouter,
};
`,
      'export const routers = {\n  a, // of a\n};\n',
    ],
  ])('%s', (_, before, after) => {
    const result = new RegistryEditor(before, shapes.object).remove([invoicesIn(shapes.object)]);
    expect(result).toMatchObject({ kind: 'edited', text: after });
  });

  it('above an export', () => {
    const text = `// Money.
export * from '../features/invoices/model.ts';
// People.
export * from '../features/users/model.ts';
`;
    const result = new RegistryEditor(text, shapes.exports).remove([invoicesIn(shapes.exports)]);
    expect(result).toMatchObject({ kind: 'edited', text: text.slice(text.indexOf('// People')) });
  });
});

describe('remove', () => {
  const routers = shapes.object;

  it('keeps an import that something else uses', () => {
    const text = `${importLine}
export const routers = {
  invoices: invoicesRouter,
};
export const first = invoicesRouter;
`;
    expect(new RegistryEditor(text, routers).remove([invoicesIn(routers)])).toMatchObject({
      kind: 'edited',
      text: text.replace('  invoices: invoicesRouter,\n', '').replace('{\n}', '{}'),
    });
  });

  it('takes every entry of a key away, and the import with the last one', () => {
    const text = `${importLine}\n\nexport const routers = {\n  invoices: invoicesRouter,\n  invoices: invoicesRouter,\n};\n`;
    expect(new RegistryEditor(text, routers).remove(['invoices'])).toMatchObject({
      kind: 'edited',
      text: 'export const routers = {};\n',
    });
  });

  it('finds an entry by where it comes from, whatever it is called', () => {
    const text = `import all, { invoicesRouter as bills } from '../features/invoices/router.js';
export const routers = { bills, all };
`;
    expect(new RegistryEditor(text, routers).remove([invoicesIn(routers)])).toMatchObject({
      kind: 'edited',
      text: "import all from '../features/invoices/router.js';\nexport const routers = { all };\n",
    });
  });

  it('has nothing to do for an entry that is not there', () => {
    expect(new RegistryEditor('export const routers = {};', routers).remove([invoicesIn(routers)])).toEqual({
      kind: 'already',
    });
  });
});

describe('rename', () => {
  const routers = shapes.object;
  const [from, to] = ['invoice', 'order item'].map((feature) =>
    entryFor(routers, names(feature), defaultConventions),
  );

  it.each([
    [
      'changes every use of the name, and keys only where they are the entry',
      `${importLine}
export const routers = {
  // Money.
  invoices: invoicesRouter,
};
export const all = [invoicesRouter, { invoicesRouter }, other.invoicesRouter];
`,
      `import { orderItemsRouter } from '../features/order-items/router.ts';
export const routers = {
  // Money.
  'order-items': orderItemsRouter,
};
export const all = [orderItemsRouter, { invoicesRouter: orderItemsRouter }, other.invoicesRouter];
`,
    ],
    [
      'keeps the alias and the spelling of the module that the author chose',
      `import { invoicesRouter as money } from '../features/invoices/router.js';
export const routers = { invoices: money };
`,
      `import { orderItemsRouter as money } from '../features/order-items/router.js';
export const routers = { 'order-items': money };
`,
    ],
    [
      'moves the entry and its import to where they belong',
      `import { invoicesRouter } from '../features/invoices/router.ts';
import { mailsRouter } from '../features/mails/router.ts';
export const routers = {
  invoices: invoicesRouter,
  mails: mailsRouter,
};
`,
      `import { mailsRouter } from '../features/mails/router.ts';
import { orderItemsRouter } from '../features/order-items/router.ts';
export const routers = {
  mails: mailsRouter,
  'order-items': orderItemsRouter,
};
`,
    ],
  ])('%s', (_, before, after) => {
    expect(from && to && new RegistryEditor(before, routers).rename(from, to)).toMatchObject({
      kind: 'edited',
      text: after,
    });
  });

  it('refuses when the new name is there already, and has nothing to do when the old one is not', () => {
    if (!from || !to) throw new Error('Two entries are needed.');
    const both = `${importLine}\nexport const routers = { invoices: invoicesRouter, 'order-items': other };\n`;
    expect(new RegistryEditor(both, routers).rename(from, to)).toMatchObject({
      kind: 'cannot',
      line: 2,
    });
    expect(new RegistryEditor('export const routers = {};', routers).rename(from, to)).toEqual({
      kind: 'already',
    });
  });
});
