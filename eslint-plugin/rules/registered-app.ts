import { createRegistrationRule } from '../registration/create-registration-rule.ts';

export const registeredApp = createRegistrationRule({
  name: 'registered-app',
  description: 'require every app to be in both app registries, under one slug, and in the sidebar',
  requirements: ['C9'],
  registries: ['apps', 'frontendApps', 'sidebar'],
  repair: 'suggestion',
});
