import { registeredClient } from '../../../eslint-plugin/rules/registered-client.ts';
import { registrationCases } from '../support/registration-cases.ts';
import { ruleTester } from '../support/rule-tester.ts';

const cases = registrationCases({
  registry: 'backend/src/clients/index.ts',
  member: 'backend/src/clients/payments.ts',
  lines: ["import { createPaymentsClient } from './payments.ts';", '  payments: createPaymentsClient,'],
  container: 3,
  isFixable: true,
});

ruleTester.run('registered-client', registeredClient, cases);
