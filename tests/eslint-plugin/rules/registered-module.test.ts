import { registeredModule } from '../../../eslint-plugin/rules/registered-module.ts';
import { registrationCases } from '../support/registration-cases.ts';
import { ruleTester } from '../support/rule-tester.ts';

const cases = registrationCases({
  registry: 'backend/src/core/modules.ts',
  member: 'backend/src/modules/order-items/module.ts',
  lines: [
    "import { orderItemModule } from '../modules/order-items/module.ts';",
    '  orderItems: orderItemModule,',
  ],
  container: 3,
  isFixable: true,
});

ruleTester.run('registered-module', registeredModule, cases);
