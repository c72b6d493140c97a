import { registeredMiddleware } from '../../../eslint-plugin/rules/registered-middleware.ts';
import { registrationCases } from '../support/registration-cases.ts';
import { ruleTester } from '../support/rule-tester.ts';

const cases = registrationCases({
  registry: 'backend/src/middleware/index.ts',
  member: 'backend/src/middleware/tenant.ts',
  lines: ["import { registerTenant } from './tenant.ts';", '  tenant: registerTenant,'],
  container: 3,
  isFixable: false,
});

ruleTester.run('registered-middleware', registeredMiddleware, cases);
