import { registeredAdmin } from '../../../eslint-plugin/rules/registered-admin.ts';
import { registrationCases } from '../support/registration-cases.ts';
import { ruleTester } from '../support/rule-tester.ts';

const cases = registrationCases({
  registry: 'backend/src/admin/index.ts',
  member: 'backend/src/features/order-items/admin.ts',
  lines: [
    "import { orderItemAdmin } from '../features/order-items/admin.ts';",
    '  orderItems: orderItemAdmin,',
  ],
  container: 3,
  isFixable: true,
});

ruleTester.run('registered-admin', registeredAdmin, cases);
