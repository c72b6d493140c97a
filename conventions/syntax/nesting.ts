/**
 * Whether a parser might have to go so deep that its stack ends, estimated without parsing. The parser is native code: a
 * text that nests thousands of brackets or chains thousands of operators would end the process instead of throwing.
 */
export function isTooDeep(text: string): boolean {
  let [depth, angles, chain] = [0, 0, 0];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (openers.has(code)) depth += 1;
    else if (closers.has(code)) depth = Math.max(0, depth - 1);
    else if (code === angle) angles += 1;
    else if (links.has(code)) chain += 1;
    else if (breaks.has(code)) [angles, chain] = [0, 0];
    if (depth > deepest || angles > deepest || chain > longest) return true;
  }
  return false;
}

const codes = (characters: string): ReadonlySet<number> =>
  new Set([...characters].map((character) => character.charCodeAt(0)));

const openers = codes('([{');
const closers = codes(')]}');
const angle = '<'.charCodeAt(0);
/** What one expression hangs on another by, without brackets: `a ? b : c ? …`, `!!!…`, `new new …`. */
const links = codes('?=!~+-* ');
/** What ends an expression, or begins another one. */
const breaks = codes(',;\n');

/** A stack of one mebibyte, the smallest that Node runs with anywhere, holds more than twice as many. */
const deepest = 250;
const longest = 2000;
