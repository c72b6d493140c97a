import { registeredRouter } from '../../../eslint-plugin/rules/registered-router.ts';
import { registrationCases } from '../support/registration-cases.ts';
import { ruleTester } from '../support/rule-tester.ts';

const cases = registrationCases({
  registry: 'backend/src/api/index.ts',
  member: 'backend/src/features/order-items/router.ts',
  lines: [
    "import { orderItemsRouter } from '../features/order-items/router.ts';",
    '  orderItems: orderItemsRouter,',
  ],
  container: 4,
  isFixable: false,
});

ruleTester.run('registered-router', registeredRouter, cases);
