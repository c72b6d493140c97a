import { createRegistrationRule } from '../registration/create-registration-rule.ts';

export const registeredModel = createRegistrationRule({
  name: 'registered-model',
  description: 'require every model to be exported by the models index',
  requirements: ['C1'],
  registries: ['models'],
  repair: 'fix',
});
