import { requireProject } from '../../../eslint-plugin/rules/require-project.ts';
import { fixtureProject } from '../support/fixture-project.ts';
import { ruleTester } from '../support/rule-tester.ts';

const code = 'export default [];';
const anchor = 'eslint.config.js';
const service = 'backend/src/features/invoices/service.ts';
const project = fixtureProject();
const foreign = fixtureProject({ '.yo-rc.json': '{ "generator-other": {} }' });
const faulty = fixtureProject({ '.yo-rc.json': '{\n  "generator-paxx": { "layuot": "slice" }\n}' });
const halfTyped = fixtureProject({ '.yo-rc.json': '{ "generator-paxx": ' });
const lost = fixtureProject();
lost.remove('backend/src/tasks/index.ts');
const folder = fixtureProject();
folder.remove('backend/src/tasks/index.ts');
folder.write('backend/src/tasks/index.ts/readme.md', 'A folder.');
const interrupted = fixtureProject({ '.paxx/tmp/journal.json': '{}' });
interrupted.remove('backend/src/tasks/index.ts');
const unused = fixtureProject();
for (const path of [
  'backend/src/tasks/index.ts',
  'backend/src/features/invoices/tasks.ts',
  'backend/src/features/order-items/tasks.ts',
])
  unused.remove(path);
const withoutMessages = fixtureProject();
withoutMessages.remove('frontend/messages/en/index.ts');

const settings = (root: string) => ({ paxx: { root } });

ruleTester.run('require-project', requireProject, {
  valid: [
    { code, filename: project.at(anchor) },
    { code, filename: project.at(service) },
    { name: 'a registry that nothing belongs into', code, filename: unused.at(anchor) },
    { name: 'a file that does not belong into the lost registry', code, filename: lost.at(service) },
    {
      name: 'a root that is named',
      code,
      filename: `/elsewhere/${anchor}`,
      settings: settings(project.root),
    },
  ],
  invalid: [
    {
      code,
      filename: `/elsewhere/${anchor}`,
      errors: [{ messageId: 'missing', line: 1, data: { place: 'here or above' } }],
    },
    { code, filename: foreign.at(anchor), errors: [{ messageId: 'missing', line: 1 }] },
    {
      name: 'a root that is named and is another generator’s',
      code,
      filename: foreign.at(anchor),
      settings: settings(foreign.root),
      errors: [{ messageId: 'foreign', data: { root: foreign.root } }],
    },
    {
      name: 'a root that is named and is none',
      code,
      filename: project.at(anchor),
      settings: settings('/elsewhere'),
      errors: [{ messageId: 'elsewhere', data: { root: '/elsewhere', found: project.root } }],
    },
    { code, filename: faulty.at(anchor), errors: [{ messageId: 'faulty', line: 1 }] },
    { name: 'any file', code, filename: faulty.at(service), errors: [{ messageId: 'faulty' }] },
    { code, filename: halfTyped.at(anchor), errors: [{ messageId: 'faulty' }] },
    {
      name: 'B8: an interrupted run is said, and nothing of what it left half written',
      code,
      filename: interrupted.at('backend/src/features/order-items/tasks.ts'),
      errors: [{ messageId: 'interrupted', line: 1, data: { root: interrupted.root } }],
    },
    {
      name: 'R9: a registry that is a folder',
      code,
      filename: folder.at('backend/src/features/order-items/tasks.ts'),
      errors: [{ messageId: 'unreadable', line: 1 }],
    },
    {
      name: 'a registry that is gone, in a file that belongs into it',
      code,
      filename: lost.at('backend/src/features/order-items/tasks.ts'),
      errors: [
        {
          messageId: 'lost',
          data: {
            noun: 'task group',
            file: 'backend/src/tasks/index.ts',
            path: 'backend/src/features/invoices/tasks.ts',
            id: 'tasks',
          },
        },
      ],
    },
    {
      name: 'a registry of files that ESLint does not read, in any file',
      code,
      filename: withoutMessages.at(service),
      errors: [{ messageId: 'lost' }],
    },
  ],
});
