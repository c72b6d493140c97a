import { registeredMessages } from '../../../eslint-plugin/rules/registered-messages.ts';
import { registrationCases } from '../support/registration-cases.ts';
import { ruleTester } from '../support/rule-tester.ts';

const cases = registrationCases({
  registry: 'frontend/messages/hi/index.ts',
  lines: ["import orderItems from './order-items.json';", '  orderItems,'],
  container: 4,
  isFixable: true,
});

ruleTester.run('registered-messages', registeredMessages, cases);
