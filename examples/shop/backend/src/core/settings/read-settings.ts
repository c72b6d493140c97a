import { z } from 'zod';
import { settingsGroups } from '../../settings/index.ts';
import type { SettingsGroup } from './settings-group.ts';

type Groups = typeof settingsGroups;

/** The settings in the groups that the parts of the application ask for. */
export type Settings = { readonly [Name in keyof Groups]: ReturnType<Groups[Name]['compose']> };

/**
 * Reads the settings from environment variables. An empty variable counts as unset.
 *
 * @throws Error that names every variable at fault, without its value
 */
export function readSettings(variables: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const isProduction = given['NODE_ENV'] === 'production';
  const isExposed = isProduction || !isLoopback(given['HOST'] ?? 'localhost');
  const faults: string[] = [];
  const groups = Object.entries<SettingsGroup>(settingsGroups).map(([name, group]) => {
    const { values, unreadable } = readVariables(group, given);
    const unsafe = [
      ...((isExposed && group.faultsWhenExposed?.(values)) || []),
      ...((isProduction && group.faultsInProduction?.(values)) || []),
    ];
    const isReadable = (fault: string) => !unreadable.some((line) => isSameVariable(line, fault));
    faults.push(...unreadable, ...unsafe.filter(isReadable));
    return [name, faults.length > 0 ? undefined : group.compose(values, isProduction)];
  });
  if (faults.length > 0) {
    const list = faults.map((line) => `  ${line}`).join('\n');
    throw new Error(`The settings cannot be used:\n${list}`);
  }
  return Object.fromEntries(groups) as Settings;
}

/** The variables of a group, with defaults for those that cannot be read, so that the others are checked too. */
function readVariables({ variables }: SettingsGroup, given: NodeJS.ProcessEnv) {
  const unreadable: string[] = [];
  const values = Object.entries(variables).map(([name, schema]) => {
    const parsed = z.safeParse(schema, given[name]);
    if (parsed.success) return [name, parsed.data];
    unreadable.push(...parsed.error.issues.map(({ message }) => `${name}: ${message}`));
    return [name, z.safeParse(schema, undefined).data];
  });
  return { values: Object.fromEntries(values) as Record<string, unknown>, unreadable };
}

const isSameVariable = (one: string, other: string) => one.split(':')[0] === other.split(':')[0];

/** Whether only this machine reaches what listens there. */
const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/.test(host);
