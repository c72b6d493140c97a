import type { AppDefinition } from './app-definition';

export const appDefinitions = {} satisfies Record<string, AppDefinition>;

export type AppSlug = keyof typeof appDefinitions;
