import { expect, it } from 'vitest';
import type { AppDefinition } from '@/config/app-definition';
import { appDefinitions } from '@/config/appDefinitions';

const apps: [string, AppDefinition][] = Object.entries(appDefinitions);

it('registers every app under its own slug', () => {
  expect(apps.map(([key]) => key)).toEqual(apps.map(([, app]) => app.slug));
});

it('gives every app a route of its own', () => {
  const routes = apps.map(([, app]) => app.route);
  expect(routes).toEqual([...new Set(routes)]);
});
