import { requireProject } from '../../../eslint-plugin/rules/require-project.ts';
import { fixtureProject } from '../support/fixture-project.ts';
import { ruleTester } from '../support/rule-tester.ts';

const code = 'export default [];';
const anchor = 'eslint.config.js';
const project = fixtureProject();
const foreign = fixtureProject({ '.yo-rc.json': '{ "generator-other": {} }' });
const faulty = fixtureProject({ '.yo-rc.json': '{\n  "generator-paxx": { "layuot": "slice" }\n}' });
const halfTyped = fixtureProject({ '.yo-rc.json': '{ "generator-paxx": ' });
const lost = fixtureProject();
lost.remove('backend/src/tasks/index.ts');
const folder = fixtureProject();
folder.remove('backend/src/tasks/index.ts');
folder.write('backend/src/tasks/index.ts/readme.md', 'A folder.');
const unused = fixtureProject();
for (const path of [
  'backend/src/tasks/index.ts',
  'backend/src/features/invoices/tasks.ts',
  'backend/src/features/order-items/tasks.ts',
])
  unused.remove(path);

ruleTester.run('require-project', requireProject, {
  valid: [
    { code, filename: project.at(anchor) },
    { name: 'a registry that nothing belongs into', code, filename: unused.at(anchor) },
    { name: 'any other file', code, filename: faulty.at('backend/src/app.ts') },
    {
      name: 'a root that is named',
      code,
      filename: `/elsewhere/${anchor}`,
      settings: { paxx: { root: project.root } },
    },
  ],
  invalid: [
    { code, filename: `/elsewhere/${anchor}`, errors: [{ messageId: 'missing', line: 1 }] },
    { code, filename: foreign.at(anchor), errors: [{ messageId: 'missing', line: 1 }] },
    {
      name: 'a root that is named and is none',
      code,
      filename: project.at(anchor),
      settings: { paxx: { root: '/elsewhere' } },
      errors: [{ messageId: 'missing' }],
    },
    { code, filename: faulty.at(anchor), errors: [{ messageId: 'faulty', line: 1 }] },
    { code, filename: halfTyped.at(anchor), errors: [{ messageId: 'faulty' }] },
    {
      name: 'R9: a registry that is a folder',
      code,
      filename: folder.at(anchor),
      errors: [{ messageId: 'unreadable', line: 1 }],
    },
    {
      code,
      filename: lost.at(anchor),
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
  ],
});
