import { createRegistrationRule } from '../registration/create-registration-rule.ts';

export const registeredRouter = createRegistrationRule({
  name: 'registered-router',
  description: 'require every router to be mounted in the API index',
  requirements: ['C6', 'G5'],
  registries: ['routers'],
  repair: 'suggestion',
});
