import { Group, Text, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import type { Fields } from '@/records/record-definition';
import { sortableNames } from './list-state';
import type { ListControl } from './use-list-state';

interface SortableHeaderProps {
  readonly column: string;
  readonly label: string;
  readonly list: ListControl;
  readonly fields: Fields;
  readonly isNumeric: boolean;
}

const order = {
  ascending: { Icon: IconArrowUp, opacity: 1 },
  descending: { Icon: IconArrowDown, opacity: 1 },
  none: { Icon: IconArrowsSort, opacity: 0.4 },
};

/** The head of a column: a button that sorts by it and then turns the order, where its order means something. */
export function SortableHeader({ column, label, list, fields, isNumeric }: SortableHeaderProps) {
  const { sort } = list.state;
  const side = isNumeric && { 'data-numeric': true };
  if (!sortableNames(fields).includes(column)) return <th {...side}>{label}</th>;
  const sorted = directionOf(sort, column);
  const { Icon, opacity } = order[sorted];
  return (
    <th {...side} aria-sort={sorted}>
      <UnstyledButton
        w="100%"
        onClick={() => {
          list.change({ sort: sort === column ? `-${column}` : column });
        }}
      >
        <Group gap={4} wrap="nowrap" justify={isNumeric ? 'flex-end' : 'flex-start'}>
          <Text span fw={600} size="sm">
            {label}
          </Text>
          <Icon size={14} opacity={opacity} aria-hidden />
        </Group>
      </UnstyledButton>
    </th>
  );
}

function directionOf(sort: string, column: string): keyof typeof order {
  if (sort === column) return 'ascending';
  return sort === `-${column}` ? 'descending' : 'none';
}
