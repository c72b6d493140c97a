import { registeredPermissions } from '../../../eslint-plugin/rules/registered-permissions.ts';
import { registrationCases } from '../support/registration-cases.ts';
import { ruleTester } from '../support/rule-tester.ts';

const cases = registrationCases({
  registry: 'backend/src/core/permissions.ts',
  member: 'backend/src/features/order-items/permissions.ts',
  lines: [
    "import { orderItemPermissions } from '../features/order-items/permissions.ts';",
    '  orderItems: orderItemPermissions,',
  ],
  container: 3,
  isFixable: true,
});

ruleTester.run('registered-permissions', registeredPermissions, cases);
