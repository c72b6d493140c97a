import { createRegistrationRule } from '../registration/create-registration-rule.ts';

export const registeredClient = createRegistrationRule({
  name: 'registered-client',
  description: 'require every client of an external service to be in the client registry',
  requirements: ['L13'],
  registries: ['clients'],
  repair: 'fix',
});
