import { createRegistrationRule } from '../registration/create-registration-rule.ts';

export const registeredModule = createRegistrationRule({
  name: 'registered-module',
  description: 'require every module to be in the registry of the container',
  requirements: ['L12'],
  registries: ['modules'],
  repair: 'fix',
});
