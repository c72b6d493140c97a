import { createRegistrationRule } from '../registration/create-registration-rule.ts';

export const registeredAdmin = createRegistrationRule({
  name: 'registered-admin',
  description: 'require every admin view to be in the admin registry',
  requirements: ['G7'],
  registries: ['admin'],
  repair: 'fix',
});
