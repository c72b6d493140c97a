/**
 * Whether a parser might have to go so deep that its stack ends, estimated without parsing. The parser is native code: a
 * text that nests thousands of brackets or chains thousands of operators would end the process instead of throwing.
 */
export function isTooDeep(text: string): boolean {
  let [depth, angles, chain] = [0, 0, 0];
  for (let index = 0; index < text.length; index += 1) {
    const kind = meaning[text.charCodeAt(index)];
    switch (kind) {
      case opener:
        depth += 1;
        break;
      case closer:
        depth = Math.max(0, depth - 1);
        break;
      case angle:
        angles += 1;
        break;
      case link:
      case space:
        if (kind === link || meaning[text.charCodeAt(index - 1)] !== space) chain += 1;
        break;
      case end:
      case lineEnd:
        if (kind === end || !goesOn(text, index)) [angles, chain] = [0, 0];
        break;
      default:
        continue;
    }
    if (depth > deepest || angles > deepest || chain > longest) return true;
  }
  return false;
}

/** Whether what stands before a line's end goes on below it. */
function goesOn(text: string, index: number): boolean {
  continued.lastIndex = index;
  return continued.test(text) || /[?:=>&|+(]\s*$/.test(text.slice(Math.max(0, index - 8), index));
}

const continued = /\s*(?:[.?:&|+\-=<>)]|(?:else|extends|as|satisfies)\b)/y;

const [opener, closer, angle, link, end, space, lineEnd] = [1, 2, 3, 4, 5, 6, 7] as const;

/** What a character may mean for the depth of a tree, by its code. */
const meaning = new Uint8Array(128);
for (const [characters, code] of [
  ['([{', opener],
  [')]}', closer],
  ['<', angle],
  // What one expression hangs on another by, without brackets: `a ? b : c ? …`, `!!!…`, `new new …`.
  ['?=!~+-*.', link],
  [' ', space],
  // What ends an expression, or begins another one.
  [',;', end],
  ['\n', lineEnd],
] as const)
  for (const character of characters) meaning[character.charCodeAt(0)] = code;

/** A stack of one mebibyte, the smallest that Node runs with anywhere, holds more than twice as many. */
const deepest = 250;
const longest = 2000;
