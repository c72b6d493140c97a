import { Button } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { Empty } from '@/shell/states/empty';

/** There are rows, but none of what is looked for. */
export function NothingMatches({ onClear }: { readonly onClear: () => void }) {
  const t = useTranslations('list');
  return (
    <Empty title={t('nothingMatches')}>
      <Button variant="default" onClick={onClear}>
        {t('clear')}
      </Button>
    </Empty>
  );
}
