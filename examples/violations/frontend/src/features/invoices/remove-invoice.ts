import { useTranslations } from 'next-intl';

export function useRemoval(remove: () => Promise<void>) {
  const t = useTranslations('invoices');
  return async () => {
    // paxx/no-hardcoded-text
    if (!confirm('Remove this invoice?')) return;
    await remove();
    // paxx/known-message-key: the index of the messages is read to its end, and has none of these.
    return t('removed');
  };
}
