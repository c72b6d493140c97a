import { registeredEvent } from '../../../eslint-plugin/rules/registered-event.ts';
import { registrationCases } from '../support/registration-cases.ts';
import { ruleTester } from '../support/rule-tester.ts';

const cases = registrationCases({
  registry: 'backend/src/events/index.ts',
  member: 'backend/src/features/order-items/events.ts',
  lines: [
    "import { orderItemEvents } from '../features/order-items/events.ts';",
    '  orderItems: orderItemEvents,',
  ],
  container: 3,
  isFixable: true,
});

ruleTester.run('registered-event', registeredEvent, cases);
