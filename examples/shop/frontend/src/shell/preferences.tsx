'use client';

import { Group } from '@mantine/core';
import { ColorSchemeSwitch } from './color-scheme-switch';
import { LanguageSwitch } from './language-switch';

/** What a person chooses for themselves: language and colours. */
export function Preferences({ visibleFrom }: { readonly visibleFrom?: 'sm' }) {
  return (
    <Group gap={4} wrap="nowrap" visibleFrom={visibleFrom}>
      <LanguageSwitch />
      <ColorSchemeSwitch />
    </Group>
  );
}
