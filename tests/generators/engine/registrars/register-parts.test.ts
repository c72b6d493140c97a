import { names } from 'paxx-conventions';
import { afterAll, expect, it } from 'vitest';
import { Draft } from '../../../../generators/engine/plan/draft.ts';
import { openProject } from '../../../../generators/engine/project/open-project.ts';
import { registerParts } from '../../../../generators/engine/registrars/register-parts.ts';
import { createProject } from '../../../eslint-plugin/support/project.ts';

const project = createProject({ '.yo-rc.json': '{ "generator-paxx": {} }' });
afterAll(() => {
  project.remove('.');
});

const registry = 'backend/src/api/index.ts';
const imports = "import { ticketsRouter } from '../features/tickets/router.ts';\n";

/** What becomes of the registry of routers when a feature is generated, and what is said of it. */
async function registered(text: string, feature: string): Promise<{ text: string; said: readonly string[] }> {
  project.write('backend/src/features/tickets/router.ts', 'export const ticketsRouter = 1;\n');
  project.write(registry, text);
  const draft = new Draft(project.root, { command: 'feature' });
  await registerParts(draft, openProject(project.root), { feature: names(feature), parts: ['router'] });
  const { notices } = await draft.build();
  return { text: draft.read(registry) ?? '', said: notices };
}

it.each([
  ['R1', `${imports}export const routers = { tickets: guarded(ticketsRouter) };\n`],
  ['R1', `${imports}export const routers = { tickets: isOn ? ticketsRouter : other };\n`],
  ['R1', 'export const routers = { tickets: main() };\n'],
  ['R3', `${imports}export const routers = { ...(isOn ? { tickets: ticketsRouter } : {}) };\n`],
  ['R3', `${imports}export const routers = {};\nrouters.tickets = ticketsRouter;\n`],
  [
    'R3',
    `${imports}export const routers = {};\nconst all = routers;\nall.tickets = guarded(ticketsRouter);\n`,
  ],
  ['R3', `${imports}export const routers = {};\nif (isOn) routers.tickets = main();\n`],
  ['R3', `${imports}export const routers = {};\nObject.assign(routers, { tickets: ticketsRouter });\n`],
  [
    'R6',
    "import { ticketsRouter } from '#features/tickets';\nexport const routers = { tickets: ticketsRouter };\n",
  ],
])('%s: what is there already stays as it is in %s', async (_, text) => {
  expect(await registered(text, 'ticket')).toEqual({ text, said: [] });
});

it.each(['...more', '[key]: other'])(
  'R3: what "%s" may hold already is not added, and that is said',
  async (piece) => {
    const text = `export const routers = { ${piece} };\n`;
    expect(await registered(text, 'ticket')).toEqual({
      text,
      said: [
        `The router "tickets" was not added to ${registry}: nobody can tell whether "${piece}" holds it. Add it by hand unless it does.`,
      ],
    });
  },
);

it('R3: a new feature is in nothing that was there before', async () => {
  const { text, said } = await registered('export const routers = { ...more };\n', 'invoice');
  expect(text).toContain('{ ...more, invoices: invoicesRouter }');
  expect(said).toEqual([]);
});
