import { layouts, type LayoutName } from 'paxx-conventions';
import { describe, expect, it } from 'vitest';
import { prepare as managementCommand } from '../../../../generators/command/plan.ts';
import { prepare as middleware } from '../../../../generators/middleware/plan.ts';
import { prepare as setting } from '../../../../generators/setting/plan.ts';
import { parseVariable } from '../../../../generators/setting/setting-variable.ts';
import { scratchProject } from '../../support/scratch-project.ts';

const from = 'COURIER_FROM:string=team@example.com # Whom our couriers come from.';

describe.each(Object.keys(layouts) as LayoutName[])('in the layout %s', async (layout) => {
  const project = await scratchProject(layout);

  it('paxx:setting adds a group, documented in .env.example', async () => {
    const plan = await project.plan(setting, ['courier', from, 'COURIER_COPIES:number']);
    expect(project.apply(plan)).toEqual([
      '.env.example',
      'backend/src/settings/courier.ts',
      'backend/src/settings/index.ts',
    ]);
    expect(project.read('.env.example')).toContain(
      '\n# Whom our couriers come from.\n# COURIER_FROM=team@example.com\n\n# Courier copies.\n# COURIER_COPIES=\n',
    );
    expect(plan.command).toBe(`setting courier '${from}' COURIER_COPIES:number`);
  });

  it('paxx:middleware adds one at its place', async () => {
    project.apply(await project.plan(middleware, ['request timing'], { after: 'cors' }));
    expect(project.read('backend/src/middleware/index.ts')).toContain(
      '  cors: registerCors,\n  requestTiming: registerRequestTiming,\n',
    );
  });

  it('paxx:command adds one under its file name', async () => {
    const plan = await project.plan(managementCommand, ['import users', 'file:string', 'limit:number']);
    expect(project.apply(plan)).toContain('backend/tests/commands/import-users-command.test.ts');
    expect(project.read('backend/src/commands/index.ts')).toContain(
      "  'import-users': importUsersCommand,\n",
    );
  });

  it('nothing is left to sync, and nothing changes the second time', async () => {
    expect(project.findings()).toEqual([]);
    const again = [
      await project.plan(setting, ['courier', from, 'COURIER_COPIES:number']),
      await project.plan(middleware, ['request-timing'], { after: 'cors' }),
      await project.plan(managementCommand, ['import-users', 'file:string', 'limit:number']),
    ];
    expect(again.flatMap(({ changes }) => changes)).toEqual([]);
  });

  it('B12: a place that does not exist is a usage error, and nothing is written', async () => {
    const plan = project.plan(middleware, ['tenant'], { after: 'acess' });
    await expect(plan).rejects.toMatchObject({
      exitCode: 2,
      diagnostics: [{ code: 'PAXX2004', remedy: 'Did you mean "access"?' }],
    });
  });
});

describe('what is declared wrongly', async () => {
  const project = await scratchProject();

  it.each([
    [setting, ['courier'], 'PAXX2003'],
    [setting, ['courier', 'COURIER_FROM:string', 'COURIER_FROM:number'], 'PAXX2002'],
    [setting, ['courier', 'FROM:string', 'COURIER_FROM:string'], 'PAXX2002'],
    [setting, ['courier', 'DATABASE_URL:string'], 'PAXX2001'],
    [setting, ['http', 'HTTP_A:string'], 'PAXX2001'],
    [setting, ['constructor', 'A_B:string'], 'PAXX2001'],
    [middleware, ['constructor'], 'PAXX2001'],
    [middleware, ['toString'], 'PAXX2001'],
    [middleware, ['__proto__'], 'PAXX2001'],
    [middleware, ['--'], 'PAXX2001'],
    [middleware, ['cors'], 'PAXX2001'],
    [middleware, ['index'], 'PAXX2001'],
    [setting, ['courier', 'courier_from:string'], 'PAXX2002'],
    [setting, ['courier', 'COURIER_FROM:text'], 'PAXX2002'],
    [setting, ['courier', 'COURIER_COPIES:number=many'], 'PAXX2002'],
    [setting, ['courier', 'COURIER_FROM:string=a\nB=1'], 'PAXX2002'],
    [setting, ['courier', 'COURIER_COPIES:number=007'], 'PAXX2002'],
    [setting, ['courier', 'COURIER_COPIES:number=-01.5'], 'PAXX2002'],
    [setting, ['courier', 'COURIER_HOST:url=http://['], 'PAXX2002'],
    [setting, ['courier', 'COURIER_CONSTRUCTOR:string'], 'PAXX2002'],
    [setting, ['courier', 'COURIER_TO_STRING:string'], 'PAXX2002'],
    [managementCommand, ['greet', 'Name:string'], 'PAXX2002'],
    [managementCommand, ['greet', 'who:string', 'who:number'], 'PAXX2002'],
    [managementCommand, ['constructor'], 'PAXX2001'],
    [managementCommand, ['users'], 'PAXX2001'],
    [managementCommand, ['start'], 'PAXX2001'],
    [managementCommand, [], 'PAXX2003'],
    [middleware, ['a/b'], 'PAXX2001'],
  ] as const)('L3, B12: is refused: %#, %j', async (prepare, args, code) => {
    await expect(project.plan(prepare, [...args])).rejects.toMatchObject({
      exitCode: 2,
      diagnostics: [{ code }],
    });
  });
});

describe('parseVariable', () => {
  it.each([
    ['A:string', 'z.string().optional()'],
    ['A:string=', "z.string().default('')"],
    [String.raw`A:string=it's "\n`, String.raw`z.string().default('it\'s "\\n')`],
    ['A:list=', 'list.default([])'],
    ['A:number=0.5', 'z.coerce.number().default(0.5)'],
    ['A:number=-1.5', 'z.coerce.number().default(-1.5)'],
    ['A:flag=true', 'flag.default(true)'],
    ["A:list=a, b'c", String.raw`list.default(['a', 'b\'c'])`],
    ['A:url=https://example.com', "z.url().default('https://example.com')"],
  ])('reads %s', (text, schema) => {
    expect(parseVariable(text).schema).toBe(schema);
  });
});
