import { Anchor, Badge, Code, Text, VisuallyHidden } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import classes from './field-value.module.css';
import { formatsIn, type Formats } from './formats';
import type { Field } from './record-definition';
import type { Labels } from './use-labels';
import { webAddress } from './web-address';

interface FieldValueProps {
  readonly name: string;
  readonly field: Field;
  readonly value: unknown;
  readonly labels: Labels;
  /** In a row there is one line for it, and no link within the row's own. */
  readonly isShort?: boolean;
}

/** The value of a field, for reading. It is always text: whatever somebody has typed is never markup. */
export function FieldValue({ name, field, value, labels, isShort = false }: FieldValueProps) {
  const formats = formatsIn(useLocale());
  if (value === null || value === undefined) return <NoValue />;
  if (field.type === 'boolean') return <YesOrNo value={value === true} />;
  if (field.type === 'enum')
    return (
      <Badge variant="light" tt="none" fw={500}>
        {labels.value(name, textOf(value))}
      </Badge>
    );
  if (field.type === 'json') return <JsonValue value={value} isShort={isShort} />;
  if (field.type === 'string' && !isShort) return <Line text={textOf(value)} />;
  return (
    <span className={classes[isShort ? 'short' : 'whole']}>{formatted(field, value, formats)}</span>
  );
}

function formatted(field: Field, value: unknown, formats: Formats): string {
  const text = textOf(value);
  if (field.type === 'integer') return formats.integer(Number(value));
  if (field.type === 'decimal') return formats.decimal(text, field.scale);
  if (field.type === 'date') return formats.date(text);
  return field.type === 'datetime' ? formats.datetime(text) : text;
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

function NoValue() {
  const t = useTranslations('record');
  return (
    <Text span inherit c="dimmed">
      <span aria-hidden>—</span>
      <VisuallyHidden>{t('noValue')}</VisuallyHidden>
    </Text>
  );
}

function YesOrNo({ value }: { readonly value: boolean }) {
  const t = useTranslations('common.values');
  return t(value ? 'yes' : 'no');
}

function JsonValue({ value, isShort }: { readonly value: unknown; readonly isShort: boolean }) {
  if (isShort) return <Code>{JSON.stringify(value).slice(0, 60)}</Code>;
  return <Code block>{JSON.stringify(value, undefined, 2)}</Code>;
}

function Line({ text }: { readonly text: string }) {
  const href = webAddress(text);
  if (href === undefined) return <span className={classes['whole']}>{text}</span>;
  return (
    <Anchor href={href} target="_blank" rel="noopener noreferrer nofollow">
      {text}
    </Anchor>
  );
}
