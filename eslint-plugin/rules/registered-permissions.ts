import { createRegistrationRule } from '../registration/create-registration-rule.ts';

export const registeredPermissions = createRegistrationRule({
  name: 'registered-permissions',
  description: 'require every permission group to be in the permission registry',
  requirements: ['C7'],
  registries: ['permissions'],
  repair: 'fix',
});
