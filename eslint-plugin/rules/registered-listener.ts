import { createRegistrationRule } from '../registration/create-registration-rule.ts';

export const registeredListener = createRegistrationRule({
  name: 'registered-listener',
  description: 'require every listener group to be in the listener registry',
  requirements: ['P10'],
  registries: ['listeners'],
  repair: 'fix',
});
