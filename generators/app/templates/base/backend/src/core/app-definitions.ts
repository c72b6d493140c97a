import type { AppDefinition } from './access/app-definition.ts';

export const appDefinitions = {} satisfies Record<string, AppDefinition>;
