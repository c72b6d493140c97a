import type { WiringRuleName } from 'paxx-conventions';
import { describe } from 'vitest';
import { watched } from '../support/fixture-files.ts';
import { ruleTester } from '../support/rule-tester.ts';
import { wiringCases } from '../support/wiring-cases.ts';
import { wiringRule } from '../support/wiring-rule.ts';

describe.each(watched)('$file', (one) => {
  const name = one.registry.rule?.name as WiringRuleName;
  ruleTester.run(name, wiringRule(name), wiringCases(one));
});
