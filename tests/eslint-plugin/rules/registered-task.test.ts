import { registeredTask } from '../../../eslint-plugin/rules/registered-task.ts';
import { registrationCases } from '../support/registration-cases.ts';
import { ruleTester } from '../support/rule-tester.ts';

const cases = registrationCases({
  registry: 'backend/src/tasks/index.ts',
  member: 'backend/src/features/order-items/tasks.ts',
  lines: [
    "import { orderItemTasks } from '../features/order-items/tasks.ts';",
    '  orderItems: orderItemTasks,',
  ],
  container: 3,
  isFixable: true,
});

ruleTester.run('registered-task', registeredTask, cases);
