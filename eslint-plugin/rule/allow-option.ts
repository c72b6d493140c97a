import type { JSONSchema4 } from '@typescript-eslint/utils/json-schema';

export type AllowOptions = readonly [{ readonly allow: readonly string[] }];

/** The one option a rule may have: a list of what it lets pass. */
export const allowOption = (description: string): readonly JSONSchema4[] => [
  {
    type: 'object',
    additionalProperties: false,
    properties: {
      allow: { type: 'array', items: { type: 'string' }, uniqueItems: true, description },
    },
  },
];
