import pc from 'picocolors';

export type Colors = ReturnType<typeof pc.createColors>;

/** The colours of a text that goes nowhere near a terminal: none. */
export const noColors: Colors = pc.createColors(false);

/** The same colours whatever the terminal is. */
export const allColors: Colors = pc.createColors(true);

/**
 * The colours for what is printed to a stream: `NO_COLOR` and `FORCE_COLOR` decide, then whether somebody is watching.
 * A text that is piped into a file is thereby the text itself.
 */
export function colorsFor(
  stream: { readonly isTTY?: boolean },
  env: NodeJS.ProcessEnv = process.env,
): Colors {
  if (env['NO_COLOR']) return noColors;
  if (env['FORCE_COLOR'] && env['FORCE_COLOR'] !== '0') return allColors;
  return stream.isTTY === true && env['TERM'] !== 'dumb' ? allColors : noColors;
}

/** A heading stands apart from the answer above it. */
export const heading = (text: string): string => `\n${colorsFor(process.stdout).bold(text)}`;
