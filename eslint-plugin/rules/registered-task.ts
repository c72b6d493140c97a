import { createRegistrationRule } from '../registration/create-registration-rule.ts';

export const registeredTask = createRegistrationRule({
  name: 'registered-task',
  description: 'require every task group to be in the task registry',
  requirements: ['C8'],
  registries: ['tasks'],
  repair: 'fix',
});
