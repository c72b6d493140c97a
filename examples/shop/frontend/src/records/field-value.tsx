import { Text, VisuallyHidden } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { formatValue } from './format-value';
import { formatsIn } from './formats';
import { looks, textOf, type LookProps } from './value-looks';

type FieldValueProps = Omit<LookProps, 'isShort' | 'isWithinLink'> &
  Partial<Pick<LookProps, 'isShort' | 'isWithinLink'>>;

/** The value of a field, for reading. It is always text: whatever somebody has typed is never markup. */
export function FieldValue({ isShort = false, isWithinLink = false, ...props }: FieldValueProps) {
  const { field, value } = props;
  const formats = formatsIn(useLocale());
  const isNothing =
    value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  if (isNothing) return <NoValue />;
  const Look = looks[field.type];
  if (Look) return <Look {...props} isShort={isShort} isWithinLink={isWithinLink} />;
  const lines = isShort ? { lineClamp: 2 } : {};
  return (
    <Text
      span
      inherit
      style={{ whiteSpace: isShort ? 'normal' : 'pre-wrap', overflowWrap: 'anywhere' }}
      {...lines}
    >
      {formatValue(field, textOf(value), formats)}
    </Text>
  );
}

function NoValue() {
  const t = useTranslations('record');
  return (
    <Text span inherit c="dimmed">
      <span aria-hidden>—</span>
      <VisuallyHidden>{t('noValue')}</VisuallyHidden>
    </Text>
  );
}
