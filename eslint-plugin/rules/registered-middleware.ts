import { createRegistrationRule } from '../registration/create-registration-rule.ts';

export const registeredMiddleware = createRegistrationRule({
  name: 'registered-middleware',
  description: 'require every middleware to be in the middleware registry',
  requirements: ['G8'],
  registries: ['middleware'],
  repair: 'suggestion',
});
