import { Button, Drawer, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFilter } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense } from 'react';
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
const FilterPanel = lazy(async () => ({ default: (await import('./filter-panel')).FilterPanel }));

/** The search, the filters that are set, and the panel that sets them. */
export function ListBar({ record, list }: ListBarProps) {
  const t = useTranslations('list');
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <Stack gap="xs">
      <Group gap="xs" wrap="nowrap">
        {isSearchable(record.fields) && <SearchField list={list} />}
        <Button variant="default" leftSection={<IconFilter size={16} aria-hidden />} onClick={open}>
          {t('filter')}
        </Button>
      </Group>
      <ActiveFilters record={record} list={list} />
      <Drawer
        opened={isOpen}
        onClose={close}
        title={t('filter')}
        position="right"
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Suspense>
          <FilterPanel record={record} list={list} onDone={close} />
        </Suspense>
      </Drawer>
    </Stack>
  );
}
