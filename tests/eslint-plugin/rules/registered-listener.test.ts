import { registeredListener } from '../../../eslint-plugin/rules/registered-listener.ts';
import { registrationCases } from '../support/registration-cases.ts';
import { ruleTester } from '../support/rule-tester.ts';

const cases = registrationCases({
  registry: 'backend/src/listeners/index.ts',
  member: 'backend/src/features/order-items/listeners.ts',
  lines: [
    "import { orderItemListeners } from '../features/order-items/listeners.ts';",
    '  orderItems: orderItemListeners,',
  ],
  container: 3,
  isFixable: true,
});

ruleTester.run('registered-listener', registeredListener, cases);
