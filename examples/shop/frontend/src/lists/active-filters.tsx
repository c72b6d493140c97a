import { Button, Group } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { choiceName } from '@/records/choices';
import { kindOf } from '@/records/field-kinds';
import { formatValue } from '@/records/format-value';
import { formatsIn } from '@/records/formats';
import { shownFields, type Field } from '@/records/record-definition';
import { useLabels, type Labels } from '@/records/use-labels';
import type { ListBarProps } from './list-bar';
import { hasFilters } from './list-state';

/** What the list is narrowed to: each filter in words, and a way out of it. */
export function ActiveFilters({ record, list }: ListBarProps) {
  const t = useTranslations('list');
  const labels = useLabels(record.app);
  const wordOf = useWords(labels);
  const { filters } = list.state;
  const set = Object.entries(shownFields(record.fields)).flatMap(([name, field]) => {
    const text = wordOf(name, field, filters);
    return text === undefined ? [] : [{ name, text: `${labels.field(name)}: ${text}` }];
  });
  if (!hasFilters(list.state)) return null;
  return (
    <Group gap="xs">
      {set.map(({ name, text }) => (
        <Button
          key={name}
          size="compact-sm"
          variant="light"
          rightSection={<IconX size={14} aria-hidden />}
          aria-label={t('removeFilter', { filter: text })}
          onClick={() => {
            list.change({ filters: withoutFilter(filters, name) });
          }}
        >
          {text}
        </Button>
      ))}
      <Button size="compact-sm" variant="subtle" onClick={list.clear}>
        {t('clear')}
      </Button>
    </Group>
  );
}

type Filters = Readonly<Record<string, readonly string[]>>;

const withoutFilter = (filters: Filters, name: string): Filters =>
  Object.fromEntries(
    Object.entries(filters).filter(([key]) => ![name, `${name}From`, `${name}To`].includes(key)),
  );

/** A filter as people say it: `Draft or Paid`, `5 – 10`, `up to 10`. */
function useWords(labels: Labels) {
  const t = useTranslations('list');
  const common = useTranslations('common.values');
  const locale = useLocale();
  const formats = formatsIn(locale);
  const valueOf = (name: string, field: Field, value: string): string => {
    if (kindOf(field).filter === 'choice') return choiceName(name, field, value, labels, locale);
    if (field.type === 'boolean') return common(value === 'true' ? 'yes' : 'no');
    return formatValue(field, value, formats);
  };
  return (name: string, field: Field, filters: Filters): string | undefined => {
    const say = (value: string) => valueOf(name, field, value);
    const [from] = (filters[`${name}From`] ?? []).map(say);
    const [to] = (filters[`${name}To`] ?? []).map(say);
    if (from !== undefined && to !== undefined) return `${from} – ${to}`;
    if (from !== undefined) return t('atLeast', { value: from });
    if (to !== undefined) return t('atMost', { value: to });
    const values = filters[name]?.map(say);
    return values && new Intl.ListFormat(locale, { type: 'disjunction' }).format(values);
  };
}
