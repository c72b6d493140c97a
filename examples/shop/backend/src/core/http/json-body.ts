import type { FastifyInstance } from 'fastify';
import { InvalidBodyError, InvalidInputError } from './errors.ts';
import { findJsonFault } from './json-text.ts';

/**
 * Reads JSON bodies, and only those: other types of content are answered with 415. What JSON can say and the database
 * cannot hold as it was meant is refused: `1e999` would become null, and half of a character a question mark.
 */
export function registerJsonBody(app: FastifyInstance): void {
  // Keys that reach into the prototype of objects are refused by the framework's own parser.
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = String(body);
    const fault = findJsonFault(text);
    if (fault) return done(new InvalidBodyError([fault]));
    void parse(request, text, (error, value: unknown) => {
      done(error ?? inexactness(text, value), value);
    });
  });
}

function inexactness(text: string, value: unknown): Error | null {
  return mayBeInexact.test(text) && !isExact(value)
    ? new InvalidInputError('invalid_json', 'A number or a text cannot be kept exactly.')
    : null;
}

/** Half characters come as escapes, and endless numbers by an exponent or by hundreds of digits. */
const mayBeInexact = /\\u[dD]|\d[eE]|\d{300}/;

const halfCharacter = /\p{Surrogate}/u;

/** Goes through the value without recursion. */
function isExact(body: unknown): boolean {
  const rest = [body];
  for (let value = rest.pop(); value !== undefined; value = rest.pop()) {
    if (typeof value === 'number' && !Number.isFinite(value)) return false;
    if (typeof value === 'string' && halfCharacter.test(value)) return false;
    if (typeof value === 'object' && value !== null) {
      if (!Array.isArray(value)) for (const key of Object.keys(value)) rest.push(key);
      for (const item of Object.values(value)) rest.push(item);
    }
  }
  return true;
}
