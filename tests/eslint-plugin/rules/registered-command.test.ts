import { registeredCommand } from '../../../eslint-plugin/rules/registered-command.ts';
import { registrationCases } from '../support/registration-cases.ts';
import { ruleTester } from '../support/rule-tester.ts';

const cases = registrationCases({
  registry: 'backend/src/commands/index.ts',
  member: 'backend/src/commands/prune-sessions.ts',
  lines: [
    "import { pruneSessionsCommand } from './prune-sessions.ts';",
    "  'prune-sessions': pruneSessionsCommand,",
  ],
  container: 3,
  isFixable: true,
});

ruleTester.run('registered-command', registeredCommand, cases);
