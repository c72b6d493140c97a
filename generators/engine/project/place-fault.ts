/**
 * What tools that a generated project stands on read otherwise in the path of a folder, each tried with the real tool: in
 * an address, as Vite and vitest make of it, `#` and `?` end the path, and `%20` is a space. Spaces, quotes, brackets and
 * letters of any language are no trouble.
 */
const misread = [
  [/#/, '"#"'],
  [/\?/, '"?"'],
  [/%/, '"%"'],
] as const;

/**
 * Why a project cannot work at a place, as a full sentence, or `undefined` where it can.
 *
 * @param folder absolute path of its root
 */
export function placeFault(folder: string): string | undefined {
  const found = misread.filter(([pattern]) => pattern.test(folder)).map(([, name]) => name);
  if (found.length === 0) return undefined;
  return `A project cannot work in ${folder}: its path holds ${found.join(' and ')}, which Vite and other tools read as a part of an address.`;
}

/** What to do about it. */
export const placeRemedy = 'Choose a folder without "#", "?" and "%", above it as well.';
