import type { FastifyInstance } from 'fastify';
import { InvalidInputError, type Fault } from './errors.ts';

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
    if (fault)
      return done(new InvalidInputError('invalid_json', 'The body is not clear.', [fault]));
    void parse(request, text, (error, value: unknown) => {
      const isKept = !mayBeInexact.test(text) || isExact(value);
      const inexact = 'A number or a text cannot be kept exactly.';
      done(error ?? (isKept ? null : new InvalidInputError('invalid_json', inexact)), value);
    });
  });
}

/** Half characters come as escapes, and endless numbers by an exponent or by hundreds of digits. */
const mayBeInexact = /\\u[dD]|\d[eE]|\d{300}/;

const halfCharacter = /\p{Surrogate}/u;

function isExact(value: unknown): boolean {
  if (typeof value === 'string') return !halfCharacter.test(value);
  if (typeof value === 'number') return Number.isFinite(value);
  return Object.entries(value ?? {}).every(([key, item]) => isExact(key) && isExact(item));
}

/** More levels than anything here has. The database and the serializers work them off recursively. */
const deepest = 128;

/** An array, or an object with its keys so far, that is open at a place of the text. */
interface Level {
  readonly isObject: boolean;
  readonly keys: Set<string>;
  isKeyNext: boolean;
  /** The key or the index at which its next value stands. */
  at: string | number;
}

/**
 * Finds what one reader of JSON takes in another way than the next: a key that stands twice, of which `JSON.parse` keeps the last
 * without a word; and nesting without an end. It reads over what is no JSON, which the parser will say.
 */
function findJsonFault(text: string): Fault | undefined {
  const levels: Level[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const level = levels.at(-1);
    const character = text[index];
    if (character === '"') {
      const start = index;
      index = endOfText(text, start);
      if (level?.isKeyNext !== true) continue;
      level.at = keyOf(text.slice(start, index + 1));
      level.isKeyNext = false;
      if (level.keys.has(level.at)) return faultAt(levels, 'This key stands twice.');
      level.keys.add(level.at);
    } else if (character === '{' || character === '[') {
      if (levels.length === deepest)
        return faultAt(levels, `Expected at most ${String(deepest)} levels.`);
      const isObject = character === '{';
      levels.push({ isObject, isKeyNext: isObject, keys: new Set(), at: 0 });
    } else if (character === '}' || character === ']') {
      levels.pop();
    } else if (character === ',' && level) {
      if (level.isObject) level.isKeyNext = true;
      else level.at = Number(level.at) + 1;
    }
  }
  return undefined;
}

/** Where the closing quote is. */
function endOfText(text: string, start: number): number {
  let index = start + 1;
  while (index < text.length && text[index] !== '"') index += text[index] === '\\' ? 2 : 1;
  return index;
}

/** As the parser will take it, or refuse it. */
function keyOf(quoted: string): string {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return quoted;
  }
}

const faultAt = (levels: readonly Level[], message: string): Fault => ({
  path: ['body', ...levels.slice(0, 10).map(({ at }) => at)].join('.'),
  message,
});
