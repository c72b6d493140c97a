import { sampleRule } from '../../../eslint-plugin/rules/sample-rule.ts';
import { fixtureProject } from '../support/fixture-project.ts';
import { ruleTester } from '../support/rule-tester.ts';

const filename = fixtureProject().at('backend/src/features/invoices/service.ts');
const code = "import sampleThing from 'sample-thing';";

ruleTester.run('sample-rule', sampleRule, {
  valid: [
    { code: "import other from 'other';", filename },
    { code, filename: '/elsewhere/service.ts' },
  ],
  invalid: [{ code, filename, errors: [{ messageId: 'imported', line: 1 }] }],
});
