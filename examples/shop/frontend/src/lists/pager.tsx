import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { formatsIn } from '@/records/formats';
import type { RecordDefinition, RecordPage } from '@/records/record-definition';
import { useLabels, type Labels } from '@/records/use-labels';
import { pageSizes } from './list-state';
import type { ListControl } from './use-list-state';

interface PagerProps {
  readonly record: RecordDefinition;
  readonly list: ListControl;
  readonly page: RecordPage<unknown>;
}

/** Where one is in the list, and the ways on and back. */
export function Pager({ record, list, page: { items, nextCursor, total } }: PagerProps) {
  const t = useTranslations('list');
  const { after, limit } = list.state;
  return (
    <Group component="nav" aria-label={t('pages')} justify="space-between">
      <Shown
        first={after.length * limit + 1}
        count={items.length}
        total={total}
        labels={useLabels(record.app)}
      />
      <Group gap="xs">
        <NativeSelect
          aria-label={t('pageSize')}
          data={pageSizes.map(String)}
          value={String(limit)}
          onChange={({ currentTarget }) => {
            list.change({ limit: Number(currentTarget.value) });
          }}
        />
        <Button
          variant="default"
          leftSection={<IconChevronLeft size={16} aria-hidden />}
          disabled={after.length === 0}
          onClick={() => {
            list.turnTo(after.slice(0, -1));
          }}
        >
          {t('previous')}
        </Button>
        <Button
          variant="default"
          rightSection={<IconChevronRight size={16} aria-hidden />}
          disabled={nextCursor === null}
          onClick={() => {
            if (nextCursor !== null) list.turnTo([...after, nextCursor]);
          }}
        >
          {t('next')}
        </Button>
      </Group>
    </Group>
  );
}

interface ShownProps {
  readonly first: number;
  readonly count: number;
  readonly total: number | undefined;
  readonly labels: Labels;
}

/** It is said aloud, too, when a search or a filter has changed it. */
function Shown({ first, count, total = count, labels }: ShownProps) {
  const t = useTranslations('list');
  const { integer } = formatsIn(useLocale());
  const range = { first: integer(first), last: integer(first + count - 1) };
  return (
    <Text size="sm" c="dimmed" role="status">
      {count === 0
        ? t('noMore')
        : t('shown', { ...range, count: labels.text('count', { count: total }) })}
    </Text>
  );
}
