import { registeredSettings } from '../../../eslint-plugin/rules/registered-settings.ts';
import { registrationCases } from '../support/registration-cases.ts';
import { ruleTester } from '../support/rule-tester.ts';

const cases = registrationCases({
  registry: 'backend/src/settings/index.ts',
  member: 'backend/src/settings/mail.ts',
  lines: ["import { mailSettings } from './mail.ts';", '  mail: mailSettings,'],
  container: 3,
  isFixable: true,
});

ruleTester.run('registered-settings', registeredSettings, cases);
