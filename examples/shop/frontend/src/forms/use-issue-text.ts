import { useTranslations } from 'next-intl';
import type { Issue } from './form-schema';

/** What a schema has against a value, as people say it in their language. */
export function useIssueText(): (issue: Issue, isBlank: boolean) => string {
  const t = useTranslations('form.issues');
  return (issue, isBlank) => {
    if (isBlank) return t('required');
    const { code, origin, format = '' } = issue;
    const isText = origin === 'string';
    if (code === 'unreadable') return t('json');
    if (code === 'too_small' && issue.minimum !== undefined)
      return t(isText ? 'tooShort' : 'tooSmall', { minimum: Number(issue.minimum) });
    if (code === 'too_big' && issue.maximum !== undefined)
      return t(isText ? 'tooLong' : 'tooBig', { maximum: Number(issue.maximum) });
    if (code === 'invalid_value') return t('choice');
    if (code === 'invalid_format' && isNamed(format)) return t(named[format]);
    return t(code === 'invalid_type' ? 'type' : 'format');
  };
}

/** The formats that have a sentence of their own. */
const named = {
  date: 'date',
  datetime: 'datetime',
  email: 'email',
  guid: 'guid',
  url: 'url',
  e164: 'phone',
} as const;

const isNamed = (format: string): format is keyof typeof named => Object.hasOwn(named, format);
