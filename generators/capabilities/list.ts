import type { Capability } from './capability.ts';

/**
 * Every capability, each with the folder of its name. Where the order of what they add has a meaning, it is this one: in
 * registries, scripts, variables, migrations; and of two that have the same file, the later one's counts.
 */
export const capabilities: Readonly<Record<string, Capability>> = {};
