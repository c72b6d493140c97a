import { applyRepairs, defaultConventions, Judge, RegistryEditor, repairOf } from 'paxx-conventions';
import { describe, expect, it } from 'vitest';
import { emptyRegistries, partsOf, projectOf, type Files } from '../../support/memory-project.ts';

/** Repairs one registry of a project as `sync` and the fixes do, and says what stood in the way. */
function repaired(id: string, files: Files): { text: string; refused: readonly string[] } {
  const registry = defaultConventions.registries.find((one) => one.id === id);
  if (!registry) throw new Error(`There is no registry "${id}".`);
  const { file } = registry;
  const project = projectOf({ ...emptyRegistries, ...files });
  const findings = new Judge(project).of(registry, file);
  const opened = new RegistryEditor(project.read(file) ?? '', registry, file);
  const { editor, refused } = applyRepairs(
    opened,
    findings.flatMap((one) => repairOf(one) ?? []),
  );
  return {
    text: editor.text,
    refused: refused.map(({ line, reason, snippet }) => `${String(line)}: ${reason}\n${snippet}`),
  };
}

describe('applyRepairs', () => {
  it('adds what it can, and says of the right entry why it cannot be added', () => {
    const files = {
      ...partsOf('invoice'),
      ...partsOf('order'),
      ...partsOf('user'),
      'backend/src/api/index.ts': 'const ordersRouter = 1;\n\nexport const routers = {};\n',
    };
    expect(repaired('routers', files)).toMatchInlineSnapshot(`
      {
        "refused": [
          "1: The name "ordersRouter" stands for something else in this file.
      import { ordersRouter } from '../features/orders/router.ts';
      orders: ordersRouter,",
        ],
        "text": "import { invoicesRouter } from '../features/invoices/router.ts';
      import { usersRouter } from '../features/users/router.ts';

      const ordersRouter = 1;

      export const routers = {
        invoices: invoicesRouter,
        users: usersRouter,
      };
      ",
      }
    `);
  });

  it('removes what it can, and says of the right entry why it cannot be removed', () => {
    const file = 'frontend/src/config/sidebarLayouts.ts';
    const text = 'export const sidebarLayout = {\n  bills: {},\n};\n\nsidebarLayout.users = {};\n';
    const sidebar = defaultConventions.registries.find(({ id }) => id === 'sidebar')!;
    const opened = new RegistryEditor(text, sidebar, file);
    const going = opened.reading.kind === 'read' ? opened.reading.entries : [];
    const { editor, refused } = applyRepairs(
      opened,
      going.map((read) => ({ kind: 'remove', read })),
    );
    expect(editor.text).toBe('export const sidebarLayout = {};\n\nsidebarLayout.users = {};\n');
    expect(refused).toMatchObject([{ line: 5, reason: 'The entry stands outside of the list.' }]);
  });

  it('R3: leaves alone what is assigned below the list, and says that it belongs to nothing', () => {
    const text = 'export const sidebarLayout = {\n  bills: {},\n};\n\nsidebarLayout.users = {};\n';
    const files = { 'frontend/src/config/sidebarLayouts.ts': text };
    expect(repaired('sidebar', files)).toEqual({
      text: 'export const sidebarLayout = {};\n\nsidebarLayout.users = {};\n',
      refused: [],
    });
    const said = new Judge(projectOf({ ...emptyRegistries, ...files })).all().map(({ message }) => message);
    expect(said).toEqual([
      'The sidebar entry "bills" in "frontend/src/config/sidebarLayouts.ts" belongs to nothing. Remove it, or run "npx generator-paxx sync".',
      'The sidebar entry "users" in "frontend/src/config/sidebarLayouts.ts" belongs to nothing, and stands outside of the list. Correct it by hand.',
    ]);
  });

  it('takes no names away that nothing else exports', () => {
    const text =
      "export { invoices } from '../features/invoices/model.ts';\nexport { invoices as bills, lines } from '../features/invoices/model.ts';\n";
    const files = { ...partsOf('invoice'), 'backend/src/db/schema.ts': text };
    expect(repaired('models', files)).toEqual({ text, refused: [] });
  });
});
