import { createRegistrationRule } from '../registration/create-registration-rule.ts';

export const registeredMessages = createRegistrationRule({
  name: 'registered-messages',
  description: 'require every message file to be in the index of its locale',
  requirements: ['C13'],
  registries: ['messages'],
  repair: 'fix',
});
