import { useTranslations } from 'next-intl';
import type { AppDefinition } from '@/config/app-definition';
import { isStamp } from './record-definition';

type Translate = (key: string, values?: Record<string, string | number>) => string;

export interface Labels {
  /** A message of the feature's own file. */
  readonly text: Translate;
  readonly field: (name: string) => string;
  readonly value: (name: string, value: string) => string;
}

/**
 * The words of a feature. Their keys are put together here, where no type can follow: the test of the messages holds them to
 * the fields and values of the API.
 */
export function useLabels({ labelKey }: Pick<AppDefinition, 'labelKey'>): Labels {
  const translate = useTranslations as unknown as (namespace: string) => Translate;
  const text = translate(labelKey.slice(0, labelKey.lastIndexOf('.')));
  const common = translate('common');
  return {
    text,
    field: (name) => (isStamp(name) ? common : text)(`fields.${name}`),
    value: (name, value) => text(`values.${name}.${value}`),
  };
}
