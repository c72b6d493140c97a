import type { WiringRule } from 'paxx-conventions';
import { projectFileOf } from '../project/project-of.ts';
import { createRule } from '../rule/create-rule.ts';
import { reportPart } from './report-part.ts';
import { reportRegistry } from './report-registry.ts';
import { wiringMessages, type WiringMessage } from './wiring-messages.ts';

/**
 * Creates the rule that watches over registries. It prints what the judge finds, and has two faces: in a part's file it
 * says that a registry does not name it; in the registry it says all that is wrong there, and offers the judge's repairs.
 */
export const createWiringRule = ({
  name,
  description,
  requirements,
  repair,
  registries,
}: WiringRule & { readonly registries: readonly string[] }) =>
  createRule<readonly [], WiringMessage>({
    name,
    meta: {
      type: 'problem',
      docs: { description, topic: 'wiring', requirements, registries },
      ...(repair === 'fix' ? { fixable: 'code' as const } : {}),
      hasSuggestions: true,
      messages: wiringMessages,
    },
    create(context) {
      const file = projectFileOf(context);
      if (!file) return {};
      return {
        Program() {
          reportPart(context, file, registries);
          reportRegistry(context, file, registries);
        },
      };
    },
  });
