import { STATUS_CODES } from 'node:http';
import type { Operation } from '../core/http/describe-access.ts';

/** What the API answers where it refuses: the status, the code and what it says. */
const problems = {
  Unauthenticated: [401, 'unauthenticated', 'Log in and send the token.'],
  Forbidden: [403, 'forbidden', 'You are not allowed to do this.'],
  NotFound: [404, 'not_found', 'There is no such thing, or it is none of yours.'],
  Conflict: [409, 'conflict', 'It collides with what is there, or is still used.'],
  InvalidInput: [422, 'invalid_input', 'The request is not valid.'],
  TooManyRequests: [429, 'too_many_requests', 'Wait 30 seconds and ask again.'],
} as const;

/** Each operation points at those that concern it. */
export const problemResponses = Object.fromEntries(
  Object.entries(problems).map(([name, [status, code, detail]]) => {
    const title = STATUS_CODES[status];
    const requestId = '6d0c1b6e-0f1c-4b8e-a7a4-0f3f5f0c9d21';
    const example = { type: 'about:blank', title, status, code, detail, requestId };
    const schema = { $ref: '#/components/schemas/Problem' };
    return [
      name,
      { description: detail, content: { 'application/problem+json': { schema, example } } },
    ];
  }),
);

/** The refusals of one operation, by status. */
export function problemsOf(operation: Operation, path: string, method: string) {
  const reference = (name: keyof typeof problems) => ({ $ref: `#/components/responses/${name}` });
  const needsPermission = 'x-permission' in operation || 'x-system-permission' in operation;
  return {
    ...(operation.security?.length !== 0 && { 401: reference('Unauthenticated') }),
    ...(needsPermission && { 403: reference('Forbidden') }),
    ...(path.includes('{') && { 404: reference('NotFound') }),
    ...(method !== 'get' && { 409: reference('Conflict') }),
    422: reference('InvalidInput'),
    429: reference('TooManyRequests'),
  };
}
