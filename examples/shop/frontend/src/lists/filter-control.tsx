import {
  Checkbox,
  Fieldset,
  Group,
  MultiSelect,
  Select,
  Stack,
  TagsInput,
  TextInput,
} from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { dayOf, momentAtEnd, momentAtStart } from '@/records/days';
import { clockOf, secondsOf } from '@/records/clock';
import { namedChoices } from '@/records/choices';
import { kindOf } from '@/records/field-kinds';
import type { Field } from '@/records/record-definition';
import type { Labels } from '@/records/use-labels';

interface FilterControlProps {
  readonly name: string;
  readonly field: Field;
  readonly labels: Labels;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly onChange: (parameter: string, values: readonly string[]) => void;
}

/** The control by which one field narrows a list; none for what the search finds. */
export function FilterControl(props: FilterControlProps) {
  const kind = kindOf(props.field).filter;
  if (kind === 'choice') return <Choice {...props} />;
  if (kind === 'boolean') return <YesOrNo {...props} />;
  if (kind === 'tags') return <Tags {...props} />;
  if (kind === 'exact') return <Exact {...props} />;
  return kind === 'range' ? <Range {...props} /> : null;
}

/** As many values can be taken in at a glance. */
const fewValues = 8;
/** The API takes no more at a time. */
const mostValues = 50;

function Choice({ name, field, labels, filters, onChange }: FilterControlProps) {
  const data = namedChoices(name, field, labels, useLocale());
  const input = {
    label: labels.field(name),
    value: [...(filters[name] ?? [])],
    onChange: (chosen: string[]) => {
      onChange(name, chosen);
    },
  };
  if (data.length > fewValues)
    return <MultiSelect {...input} data={data} maxValues={mostValues} searchable clearable />;
  return (
    <Checkbox.Group {...input}>
      <Stack gap="xs" mt="xs">
        {data.map((choice) => (
          <Checkbox key={choice.value} {...choice} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

/** Any of them: what people type, for nobody knows all that there are. */
function Tags({ name, labels, filters, onChange }: FilterControlProps) {
  return (
    <TagsInput
      label={labels.field(name)}
      value={[...(filters[name] ?? [])]}
      maxTags={mostValues}
      onChange={(tags) => {
        onChange(name, tags);
      }}
    />
  );
}

function YesOrNo({ name, labels, filters, onChange }: FilterControlProps) {
  const t = useTranslations('common.values');
  return (
    <Select
      label={labels.field(name)}
      data={[
        { value: 'true', label: t('yes') },
        { value: 'false', label: t('no') },
      ]}
      placeholder={t('any')}
      value={filters[name]?.[0] ?? null}
      clearable
      onChange={(value) => {
        onChange(name, value === null ? [] : [value]);
      }}
    />
  );
}

function Exact({ name, labels, filters, onChange }: FilterControlProps) {
  return (
    <TextInput
      label={labels.field(name)}
      value={filters[name]?.[0] ?? ''}
      onChange={({ currentTarget: { value } }) => {
        onChange(name, value === '' ? [] : [value]);
      }}
    />
  );
}

const inputTypes: Readonly<Partial<Record<Field['type'], string>>> = {
  date: 'date',
  datetime: 'date',
  time: 'time',
};

/** As the API takes it: of a length of time the seconds, as soon as one is typed. */
const boundOf = ({ type }: Field, given: string): string =>
  type === 'duration' ? String(secondsOf(given) ?? '') : given;

/** From and to, either of them alone, both included. */
function Range({ name, field, labels, filters, onChange }: FilterControlProps) {
  const t = useTranslations('list');
  const type = inputTypes[field.type] ?? 'text';
  const ends = [
    { parameter: `${name}From`, label: t('from'), moment: momentAtStart },
    { parameter: `${name}To`, label: t('to'), moment: momentAtEnd },
  ];
  return (
    <Fieldset legend={labels.field(name)} p="xs">
      <Group grow>
        {ends.map(({ parameter, label, moment }) => {
          const [value = ''] = filters[parameter] ?? [];
          return (
            <TextInput
              key={parameter}
              type={type}
              {...(type === 'text' && { inputMode: 'decimal' })}
              label={label}
              {...(field.type === 'duration'
                ? { defaultValue: value && clockOf(Number(value)) }
                : { value: field.type === 'datetime' ? dayOf(value) : value })}
              onChange={({ currentTarget: { value: given } }) => {
                const wanted = field.type === 'datetime' ? moment(given) : boundOf(field, given);
                onChange(parameter, wanted === '' ? [] : [wanted]);
              }}
            />
          );
        })}
      </Group>
    </Fieldset>
  );
}
