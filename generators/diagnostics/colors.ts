import type pc from 'picocolors';

/** The colours a text is printed with: picocolors' own default fits the terminal. */
export type Colors = typeof pc;
