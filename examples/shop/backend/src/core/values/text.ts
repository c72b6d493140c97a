import { z } from 'zod';

interface Limits {
  /** 1 unless it is given: white space and what nobody sees are no text. */
  readonly min?: number;
  readonly max: number;
}

/**
 * Texts of requests. The same text is always the same characters: composed (NFC), without spaces around it and without
 * what nobody sees, so that a unique column holds no two that look alike for that reason.
 */
export const text = {
  /** Such as a name. */
  line: (limits: Limits) => textWithout(lineControls, limits),
  /** Also with tabs and new lines. */
  paragraphs: (limits: Limits) => textWithout(controls, limits),
};

function textWithout(refused: RegExp, { min = 1, max }: Limits) {
  // Composing makes a text shorter, and its work is bounded by what is measured before.
  const error = `Too big: expected string to have <=${String(max)} characters`;
  const measured = z
    .string()
    .max(max * 4, { abort: true, error })
    .overwrite(normalizeText);
  return (min === 0 ? measured : measured.min(min))
    .max(max)
    .refine(
      (value) => !refused.test(value) && (value === '' || visible.test(value)),
      'Expected letters without control characters.',
    );
}

/** As texts are kept, for whoever looks for one. */
export const normalizeText = (given: string): string =>
  given.replaceAll(invisible, '').normalize('NFC').trim();

/** The scripts whose letters join, so that a sign without a width says how. */
const joining = [
  ...['Arabic', 'Bengali', 'Devanagari', 'Gujarati', 'Gurmukhi', 'Kannada', 'Khmer', 'Malayalam'],
  ...['Mongolian', 'Myanmar', 'Nko', 'Oriya', 'Sinhala', 'Syriac', 'Tamil', 'Telugu'],
]
  .map((script) => String.raw`\p{Script=${script}}`)
  .join('');

/** Where a sign that nobody sees changes what is seen: between such letters, and in pictures. */
const meant = [
  String.raw`(?<=[${joining}])[\u200c\u200d](?=[\p{L}\p{M}])`,
  String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})`,
  String.raw`(?<=\p{Extended_Pictographic})\ufe0f|(?<=[#*0-9])\ufe0f(?=\u20e3)`,
  String.raw`(?<=[\u{1f3f4}\u{e0020}-\u{e007e}])[\u{e0020}-\u{e007f}]`,
].join('|');

/** What turns the direction of the text, and hides by it what is really written. */
const turning = String.raw`\u202a-\u202e\u2066-\u2069`;

/** Everything else without a shape and a width of its own. */
const invisible = new RegExp(
  String.raw`(?![${turning}])(?!${meant})\p{Default_Ignorable_Code_Point}`,
  'gu',
);

const lineControls = new RegExp(String.raw`[\p{Cc}\u2028\u2029${turning}]`, 'u');
const controls = new RegExp(String.raw`[^\P{Cc}\t\n\r]|[${turning}]`, 'u');

/** Something that leaves a mark on paper. The braille pattern without dots does not. */
const visible = /[^\p{Z}\p{C}\p{M}\u2800]/u;
