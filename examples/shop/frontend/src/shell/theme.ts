import { createTheme, type CSSVariablesResolver, mergeThemeOverrides } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';

/** How the product looks where Mantine's own looks are not meant. No fonts from outside: each device has good ones. */
const looks = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 8 },
  defaultRadius: 'md',
  autoContrast: true,
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // The head of a dialog is not the banner of the page.
    ModalHeader: { defaultProps: { component: 'div' } },
    DrawerHeader: { defaultProps: { component: 'div' } },
    // A list of choices stands in the landmark or the dialog of its field: screen readers find it there.
    Combobox: { defaultProps: { withinPortal: false } },
  },
});

/** The list itself scrolls, as the keys move through it: nothing within it needs the focus for that. */
const longList = {
  withScrollArea: false,
  styles: { options: { maxHeight: 220, overflowY: 'auto' } },
} as const;

/** The looks, with words for the buttons that Mantine makes by itself: it would say them in English. */
export function useTheme() {
  const text = useTranslations('shell.controls');
  return useMemo(() => {
    const choice = {
      defaultProps: { ...longList, clearButtonProps: { 'aria-label': text('clear') } },
    };
    const words = createTheme({
      components: {
        PasswordInput: {
          defaultProps: { visibilityToggleButtonProps: { 'aria-label': text('showPassword') } },
        },
        Notification: { defaultProps: { closeButtonProps: { 'aria-label': text('close') } } },
        Select: choice,
        MultiSelect: choice,
        TagsInput: choice,
      },
    });
    return mergeThemeOverrides(looks, words);
  }, [text]);
}

/** Mantine's quiet colours are too faint to be read by everybody: these have a contrast of 4.5 and more. */
export const readableColors: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-7)',
  },
  dark: {
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-2)',
  },
});
