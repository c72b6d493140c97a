/**
 * What a reader does not see, or sees at another place than where it stands: controls, directions, widths of zero, tags,
 * line separators, halves of a character. The two joiners are spelling in some scripts and in emoji, and hidden elsewhere.
 */
export const hiddenCharacters =
  /(?!(?<=[\p{Mn}\p{Mc}\p{Emoji_Presentation}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Arabic}])[\u200C\u200D](?=[\p{Lo}\p{Extended_Pictographic}]))[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]/gu;

/** `U+202E`, for a message that shows what cannot be seen. */
const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The first hidden character of a text and its offset, or nothing. */
export function hiddenIn(text: string): { readonly character: string; readonly offset: number } | undefined {
  const [found] = text.matchAll(hiddenCharacters);
  return found && { character: codePointOf(found[0]), offset: found.index };
}
