import { createTheme } from '@mantine/core';

/** How the product looks where Mantine's own looks are not meant. No fonts from outside: each device has good ones. */
export const theme = createTheme({
  primaryColor: 'indigo',
  defaultRadius: 'md',
  autoContrast: true,
  cursorType: 'pointer',
  respectReducedMotion: true,
});
