/** What a reader of JSON may take in one way and the next one in another: where it is, and what is wrong. */
export interface JsonFault {
  readonly path: string;
  readonly message: string;
}

/** More levels than anything here has. The database and the serializers work them off recursively. */
const deepest = 128;

/** An array or an object that is open at a place of the text. */
interface Level {
  /** Of an object, those that have come. */
  readonly keys: Set<string> | undefined;
  isKeyNext: boolean;
  /** The key or the index at which its next value stands. */
  at: string | number;
}

/**
 * Finds a key that stands twice, of which `JSON.parse` keeps the last without a word, and nesting without an end.
 *
 * @param text valid JSON
 */
export function findJsonFault(text: string): JsonFault | undefined {
  const levels: Level[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const level = levels.at(-1);
    const character = text[index];
    if (character === '"') {
      const start = index;
      index = endOfText(text, start);
      if (level?.isKeyNext !== true) continue;
      level.at = JSON.parse(text.slice(start, index + 1)) as string;
      level.isKeyNext = false;
      if (level.keys?.has(level.at)) return fault(levels, 'This key stands twice.');
      level.keys?.add(level.at);
    } else if (character === '{' || character === '[') {
      if (levels.length === deepest) return fault(levels, `Expected at most ${String(deepest)} levels.`);
      const isObject = character === '{';
      levels.push({ keys: isObject ? new Set() : undefined, isKeyNext: isObject, at: 0 });
    } else if (character === '}' || character === ']') levels.pop();
    else if (character === ',' && level) goOn(level);
  }
  return undefined;
}

/** Where the closing quote is. */
function endOfText(text: string, start: number): number {
  let index = start + 1;
  while (text[index] !== '"') index += text[index] === '\\' ? 2 : 1;
  return index;
}

function goOn(level: Level): void {
  if (level.keys) level.isKeyNext = true;
  else level.at = Number(level.at) + 1;
}

const fault = (levels: readonly Level[], message: string): JsonFault => ({
  path: ['body', ...levels.slice(0, 10).map(({ at }) => at)].join('.'),
  message,
});
