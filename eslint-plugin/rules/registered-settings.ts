import { createRegistrationRule } from '../registration/create-registration-rule.ts';

export const registeredSettings = createRegistrationRule({
  name: 'registered-settings',
  description: 'require every settings group to be in the settings registry',
  requirements: ['G13'],
  registries: ['settings'],
  repair: 'fix',
});
