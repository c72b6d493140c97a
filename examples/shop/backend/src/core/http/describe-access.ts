import type { FastifyContextConfig } from 'fastify';

type Of<Value> = Readonly<Record<string, Value>>;

/** The document, as far as anything here looks into it. */
export interface Document {
  readonly info?: object;
  readonly paths?: Of<Of<Operation>>;
  readonly components?: { readonly schemas?: Of<object> };
}

export interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly object[];
  readonly 'x-permission'?: string;
  readonly 'x-system-permission'?: string;
  readonly parameters?: readonly { readonly name: string; readonly example?: string | number }[];
  readonly requestBody?: Content;
  readonly responses?: Of<Content>;
}

interface Content {
  readonly description?: string;
  readonly content?: Of<{ readonly schema?: object }>;
}

/** What the document says of who may call a route; the route says it once, in its `config`. */
export function describeAccess(config: FastifyContextConfig, description = '') {
  const { permission, systemPermission, public: reason } = config;
  const slug = permission ?? systemPermission;
  const place = permission === undefined ? 'in the whole system' : 'in the workspace';
  const needed = slug === undefined ? 'Needs a login.' : `Needs \`${slug}\` ${place}.`;
  const words = reason === undefined ? needed : `Open to everybody: ${reason}.`;
  return {
    description: [description, words].filter(Boolean).join('\n\n'),
    ...(permission !== undefined && { 'x-permission': permission }),
    ...(systemPermission !== undefined && { 'x-system-permission': systemPermission }),
    ...(reason !== undefined && { security: [] }),
  };
}

const schema = { $ref: '#/components/schemas/Problem' };
const problem = { content: { 'application/problem+json': { schema } } };

/** Whatever refuses or fails answers in one form. */
export const problems = {
  '4XX': { description: 'A refusal.', ...problem },
  '5XX': { description: 'A failure.', ...problem },
};
