import { Button, Group, Select, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { shownFields } from '@/records/record-definition';
import { useLabels } from '@/records/use-labels';
import { FilterControl } from './filter-control';
import type { ListBarProps } from './list-bar';
import { sortableNames } from './list-state';

/** Every filter of a list, and its order: set together, applied together. */
export function FilterPanel({
  record,
  list,
  onDone,
}: ListBarProps & { readonly onDone: () => void }) {
  const t = useTranslations('list');
  const labels = useLabels(record.app);
  const [filters, setFilters] = useState(list.state.filters);
  const [sort, setSort] = useState(list.state.sort);
  const orders = sortableNames(record.fields).flatMap((name) => [
    { value: name, label: t('ascending', { field: labels.field(name) }) },
    { value: `-${name}`, label: t('descending', { field: labels.field(name) }) },
  ]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        list.change({ filters, sort });
        onDone();
      }}
    >
      <Stack>
        <Select
          label={t('order')}
          data={orders}
          value={sort}
          allowDeselect={false}
          onChange={(value) => {
            if (value !== null) setSort(value);
          }}
        />
        {Object.entries(shownFields(record.fields)).map(([name, field]) => (
          <FilterControl
            key={name}
            name={name}
            field={field}
            labels={labels}
            filters={filters}
            onChange={(parameter, values) => {
              const others = Object.entries(filters).filter(([key]) => key !== parameter);
              const set = values.length === 0 ? [] : [[parameter, values] as const];
              setFilters(Object.fromEntries([...others, ...set]));
            }}
          />
        ))}
        <Group grow>
          <Button
            variant="default"
            onClick={() => {
              list.clear();
              onDone();
            }}
          >
            {t('clear')}
          </Button>
          <Button type="submit">{t('apply')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
