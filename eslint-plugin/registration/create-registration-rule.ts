import type { RegistryId } from 'paxx-conventions';
import { projectFileOf } from '../project/project-of.ts';
import { createRule } from '../rule/create-rule.ts';
import { messages, type MessageId } from './messages.ts';
import { reportMember } from './report-member.ts';
import { reportRegistry, type Repair } from './report-registry.ts';

/** What tells one rule of the family from another. */
export interface RegistrationRule {
  readonly name: string;
  readonly description: string;
  readonly requirements: readonly string[];
  readonly registries: readonly RegistryId[];
  readonly repair: Repair;
}

/**
 * Creates a rule that holds files and registries together. It has two faces: in the file it says that the registry does
 * not name it; in the registry it says what is missing, what is dead, and offers the edit that the registrar would make.
 */
export const createRegistrationRule = ({
  name,
  description,
  requirements,
  registries,
  repair,
}: RegistrationRule) =>
  createRule<readonly [], MessageId>({
    name,
    meta: {
      type: 'problem',
      docs: { description, recommended: true, topic: 'wiring', requirements, registries },
      ...(repair === 'fix' ? { fixable: 'code' as const } : {}),
      hasSuggestions: true,
      schema: [],
      messages,
      languages: ['js/js'],
    },
    create(context) {
      const file = projectFileOf(context);
      if (!file) return {};
      return {
        Program() {
          reportMember(context, file, registries);
          reportRegistry(context, file, registries, repair);
        },
      };
    },
  });
