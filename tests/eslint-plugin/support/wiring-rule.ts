import { wiringRules, type WiringRuleName } from 'paxx-conventions';
import { createWiringRule } from '../../../eslint-plugin/registration/create-wiring-rule.ts';

/** The rule that the registries' rows make under this name. */
export function wiringRule(name: WiringRuleName): ReturnType<typeof createWiringRule> {
  const row = wiringRules.find((rule) => rule.name === name);
  if (!row) throw new Error(`No registry has the rule "${name}".`);
  return createWiringRule(row);
}
