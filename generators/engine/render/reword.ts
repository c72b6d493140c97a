/** How a layout spells names where the templates spell them otherwise: what the team of such a layout expects (L3). */
const spellings: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  modular: [
    [/\b([A-Z]\w*(?:Service|Repository))\b/g, 'I$1'],
    [/\b([a-z]\w*(?:Create|Update))Schema\b/g, '$1RequestSchema'],
  ],
};

/**
 * Spells the names of a backend's source as its layout does. Every template that layouts share goes through it, so a name
 * is spelled alike wherever it stands.
 *
 * @example reword('backend/src/…', 'import type { UserService } …', 'modular') // import type { IUserService } …
 */
export function reword(file: string, text: string, layout: unknown): string {
  if (typeof layout !== 'string' || !/^backend\/.*\.ts$/.test(file)) return text;
  return (spellings[layout] ?? []).reduce(
    (reworded, [name, spelling]) => reworded.replace(name, spelling),
    text,
  );
}
