import type { FastifyInstance } from 'fastify';
import { InvalidInputError } from './errors.ts';

/**
 * Reads JSON bodies, and only those: other types of content are answered with 415. What JSON can say and the database
 * cannot hold as it was meant is refused: `1e999` would become null, and half of a character a question mark.
 */
export function registerJsonBody(app: FastifyInstance): void {
  // Keys that reach into the prototype of objects are refused by the framework's own parser.
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    void parse(request, String(body), (error, value: unknown) => {
      if (error) done(error);
      else if (isExact(value)) done(null, value);
      else
        done(new InvalidInputError('invalid_json', 'A number or a text cannot be kept exactly.'));
    });
  });
}

const halfCharacter = /\p{Surrogate}/u;

/** Goes through the value without recursion: a body has room for half a million brackets. */
function isExact(body: unknown): boolean {
  const rest = [body];
  for (let value = rest.pop(); value !== undefined; value = rest.pop()) {
    if (typeof value === 'number' && !Number.isFinite(value)) return false;
    if (typeof value === 'string' && halfCharacter.test(value)) return false;
    if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) rest.push(key, item);
    }
  }
  return true;
}
