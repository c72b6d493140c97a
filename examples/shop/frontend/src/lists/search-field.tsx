import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { longestSearch } from './list-state';
import type { ListControl } from './use-list-state';

/** The list follows the typing after a short rest; what the address says otherwise, the field follows. */
export function SearchField({ list: { state, change } }: { readonly list: ListControl }) {
  const t = useTranslations('list');
  const [text, setText] = useState(state.search);
  const [seen, setSeen] = useState(state.search);
  const [sent, setSent] = useState(state.search);
  const send = useDebouncedCallback((search: string) => {
    setSent(search);
    change({ search });
  }, 300);
  if (seen !== state.search) {
    setSeen(state.search);
    // The echo of what was sent must not undo what was typed since.
    if (state.search !== sent) setText(state.search);
  }
  return (
    <TextInput
      type="search"
      role="searchbox"
      aria-label={t('search')}
      placeholder={t('search')}
      leftSection={<IconSearch size={16} aria-hidden />}
      maxLength={longestSearch}
      style={{ flex: '1 1 auto', maxWidth: 420 }}
      value={text}
      onChange={({ currentTarget: { value } }) => {
        setText(value);
        send(value);
      }}
    />
  );
}
