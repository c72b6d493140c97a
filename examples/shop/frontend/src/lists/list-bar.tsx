import { Button, Group, Stack } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import type { RecordDefinition } from '@/records/record-definition';
import { ActiveFilters } from './active-filters';
import { isSearchable } from './list-state';
import { SearchField } from './search-field';
import type { ListControl } from './use-list-state';

export interface ListBarProps {
  readonly record: RecordDefinition;
  readonly list: ListControl;
}

// Most visits of a list never open it.
const FilterDrawer = lazy(async () => ({
  default: (await import('./filter-drawer')).FilterDrawer,
}));

/** The search, the filters that are set, and the drawer that sets them. */
export function ListBar({ record, list }: ListBarProps) {
  const t = useTranslations('list');
  const [drawer, setDrawer] = useState<'unwanted' | 'open' | 'closed'>('unwanted');
  return (
    <Stack gap="xs">
      <Group gap="xs" wrap="nowrap">
        {isSearchable(record.fields) && <SearchField list={list} />}
        <Button
          variant="default"
          leftSection={<IconFilter size={16} aria-hidden />}
          onClick={() => {
            setDrawer('open');
          }}
        >
          {t('filter')}
        </Button>
      </Group>
      <ActiveFilters record={record} list={list} />
      {drawer !== 'unwanted' && (
        <Suspense>
          <FilterDrawer
            record={record}
            list={list}
            isOpen={drawer === 'open'}
            onClose={() => {
              setDrawer('closed');
            }}
          />
        </Suspense>
      )}
    </Stack>
  );
}
