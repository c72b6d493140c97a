import { createRegistrationRule } from '../registration/create-registration-rule.ts';

export const registeredCommand = createRegistrationRule({
  name: 'registered-command',
  description: 'require every management command to be in the command registry',
  requirements: ['L15'],
  registries: ['commands'],
  repair: 'fix',
});
