import { colorsFor } from '../diagnostics/colors.ts';

/** A heading stands apart from the answer above it. */
export const heading = (text: string): string => `\n${colorsFor(process.stdout).bold(text)}`;
