const wordsIn = (line: string): readonly string[] => line.split(' ');

/** The reserved words of ECMAScript and TypeScript in modules, and what they would shadow or not declare. */
const language: ReadonlySet<string> = new Set([
  ...wordsIn('arguments async await break case catch class const continue debugger default delete do else'),
  ...wordsIn('enum eval export extends false finally for from function if implements import in instanceof'),
  ...wordsIn('interface let new null of package private protected public return static super switch this'),
  ...wordsIn(
    'throw true try type typeof undefined var void while with yield any bigint boolean never number',
  ),
  ...wordsIn('object string symbol unknown exports require globalThis'),
]);

/**
 * Why a name in camel case cannot name anything, as the end of a sentence that begins with it, or nothing. What a project
 * has already is not asked here: the project itself says.
 */
export const reservedFor = (camel: string): string | undefined =>
  language.has(camel) ? 'is a reserved word of TypeScript' : reservedAnywhere(camel);

/** The same for what is only a part of the names in code: a command called "class" is the `classCommand`. */
export function reservedAnywhere(camel: string): string | undefined {
  if (camel === 'prototype' || camel in Object.prototype)
    return 'is what every object of JavaScript has of its own';
  if (camel === 'index') return 'is the name of the file that lists the others';
  return undefined;
}
