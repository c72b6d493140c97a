/** What a reader of JSON may take in one way and the next one in another: where it is, and what is wrong. */
export interface JsonFault {
  readonly path: string;
  readonly message: string;
}

/** More levels than anything here has. The database and the serializers work them off recursively. */
const deepest = 128;

/** An array or an object that is open at a place of the text. */
interface Level {
  readonly isObject: boolean;
  isKeyNext: boolean;
  /** Of an object, those that have come. */
  keys: Set<string> | undefined;
  isTwice: boolean;
  /** The key or the index at which its next value stands. */
  at: string | number;
}

/**
 * Finds a key that stands twice, of which `JSON.parse` keeps the last without a word, and nesting without an end, over
 * which it takes long. It reads over what is no JSON, which the parser will say.
 */
export function findJsonFault(text: string): JsonFault | undefined {
  const levels: Level[] = [];
  let level: Level | undefined;
  for (let index = 0; index < text.length; index += 1) {
    switch (text.charCodeAt(index)) {
      case quote: {
        const start = index;
        index = endOfText(text, start);
        if (level?.isKeyNext !== true) break;
        enter(level, text.slice(start + 1, index));
        if (level.isTwice) return fault(levels, 'This key stands twice.');
        break;
      }
      case openingBrace:
      case openingBracket: {
        if (levels.length === deepest)
          return fault(levels, `Expected at most ${String(deepest)} levels.`);
        const isObject = text.charCodeAt(index) === openingBrace;
        level = { isObject, isKeyNext: isObject, isTwice: false, keys: undefined, at: 0 };
        levels.push(level);
        break;
      }
      case closingBrace:
      case closingBracket:
        levels.pop();
        level = levels.at(-1);
        break;
      case comma:
        if (level?.isObject === true) level.isKeyNext = true;
        else if (level) level.at = Number(level.at) + 1;
    }
  }
  return undefined;
}

const [quote, comma] = [0x22, 0x2c];
const [openingBracket, backslash, closingBracket] = [0x5b, 0x5c, 0x5d];
const [openingBrace, closingBrace] = [0x7b, 0x7d];

/** Where the closing quote is. */
function endOfText(text: string, start: number): number {
  let index = start + 1;
  while (index < text.length && text.charCodeAt(index) !== quote) {
    index += text.charCodeAt(index) === backslash ? 2 : 1;
  }
  return index;
}

function enter(level: Level, raw: string): void {
  const key = raw.includes('\\') ? unescaped(raw) : raw;
  level.at = key;
  level.isKeyNext = false;
  level.keys ??= new Set();
  level.isTwice = level.keys.has(key);
  level.keys.add(key);
}

/** As the parser will take it, or refuse it. */
function unescaped(raw: string): string {
  try {
    return JSON.parse(`"${raw}"`) as string;
  } catch {
    return raw;
  }
}

const fault = (levels: readonly Level[], message: string): JsonFault => ({
  path: ['body', ...levels.slice(0, 10).map(({ at }) => at)].join('.'),
  message,
});
