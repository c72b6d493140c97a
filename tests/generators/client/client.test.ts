import { layouts, type LayoutName } from 'paxx-conventions';
import { describe, expect, it } from 'vitest';
import { prepare as client } from '../../../generators/client/plan.ts';
import { scratchProject } from '../support/scratch-project.ts';

const address = 'https://api.example.com/v1';

describe.each(Object.keys(layouts) as LayoutName[])('paxx:client in the layout %s', async (layout) => {
  const project = await scratchProject(layout);

  it('adds a client with its settings and tests, registered and documented', async () => {
    const plan = await project.plan(client, ['card payments', `${address}/`]);
    expect(project.apply(plan)).toEqual([
      '.env.example',
      '.yo-rc.json',
      'AGENTS.md',
      'backend/src/clients/card-payments.ts',
      'backend/src/clients/index.ts',
      'backend/src/core/http/external-errors.ts',
      'backend/src/core/http/external-request.ts',
      'backend/src/core/http/retry-delay.ts',
      'backend/src/resources/clients.ts',
      'backend/src/resources/index.ts',
      'backend/src/settings/card-payments.ts',
      'backend/src/settings/index.ts',
      'backend/tests/clients/card-payments-client.test.ts',
      'backend/tests/external-request.test.ts',
      'backend/tests/support/external-service.ts',
      'backend/tests/support/production.ts',
      'docs/clients.md',
    ]);
    expect(plan.notices).toContain('"clients" comes along, because a client needs it.');
    expect(plan.registrations.map(({ file, text }) => `${file} ${text}`)).toEqual([
      'backend/src/resources/index.ts clients: clientsResource',
      'backend/src/settings/index.ts cardPayments: cardPaymentsSettings',
      'backend/src/clients/index.ts cardPayments: createCardPaymentsClient',
    ]);
    expect(project.read('.env.example')).toContain(`\n# CARD_PAYMENTS_URL=${address}\n`);
    expect(project.findings()).toEqual([]);
  });

  it.each(['http', 'database', 'tasks', 'Cache', 'constructor', 'toString', '--', 'redis'])(
    'L3, B12: "%s" is refused, since it is something else',
    async (name) => {
      await expect(project.plan(client, [name, address])).rejects.toMatchObject({
        exitCode: 2,
        diagnostics: [
          { code: 'PAXX2001', remedy: expect.stringMatching(/^(Choose another|Give a word|Put)/) as string },
        ],
      });
    },
  );

  it('changes nothing the second time', async () => {
    const { changes } = await project.plan(client, ['card-payments', address]);
    expect(changes).toEqual([]);
  });

  it('leaves alone what the clients share and somebody has changed', async () => {
    const file = 'backend/src/core/http/retry-delay.ts';
    const plan = await project.plan(client, ['courier', address]);
    expect(plan.changes.map(({ path }) => path)).not.toContain(file);
    expect(project.apply(plan)).toHaveLength(7);
    expect(project.findings()).toEqual([]);
  });
});

describe('paxx:client', async () => {
  const project = await scratchProject();

  it.each([
    [[], 'PAXX2003'],
    [['courier'], 'PAXX2003'],
    [['courier', 'not an address'], 'PAXX2007'],
    [['courier', 'ftp://example.com'], 'PAXX2007'],
    [['courier', 'https://user:secret@example.com'], 'PAXX2007'],
    [['courier', 'https://example.com/?key=1'], 'PAXX2007'],
    [['courier', "https://example.com/'+evil+'"], 'PAXX2007'],
    [['../courier', address], 'PAXX2001'],
    [['index', address], 'PAXX2001'],
  ])('refuses %j', async (args, code) => {
    await expect(project.plan(client, args)).rejects.toMatchObject({
      exitCode: 2,
      diagnostics: [{ code }],
    });
  });

  it('refuses the name of a settings group that is there', async () => {
    await expect(project.plan(client, ['database', address])).rejects.toMatchObject({
      exitCode: 2,
      diagnostics: [{ code: 'PAXX2001', file: 'backend/src/settings/database.ts' }],
    });
  });
});
