import type { AppDefinition } from './app-definition.ts';

export const appDefinitions = {} satisfies Record<string, AppDefinition>;
