import { createRegistrationRule } from '../registration/create-registration-rule.ts';

export const registeredEvent = createRegistrationRule({
  name: 'registered-event',
  description: 'require every event group to be in the event registry',
  requirements: ['P10'],
  registries: ['events'],
  repair: 'fix',
});
