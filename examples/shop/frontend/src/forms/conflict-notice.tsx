import { Alert, Button, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

/** Somebody else has saved the row since it was opened. What they wrote is neither lost nor overwritten unseen. */
export function ConflictNotice({ onReload }: { readonly onReload: () => Promise<unknown> }) {
  const t = useTranslations('form.conflict');
  const [isLoading, setIsLoading] = useState(false);
  return (
    <Alert color="orange" title={t('title')} role="alert" tabIndex={-1}>
      <Stack align="flex-start" gap="xs">
        <Text size="sm">{t('text')}</Text>
        <Button
          variant="default"
          loading={isLoading}
          onClick={() => {
            setIsLoading(true);
            void onReload().finally(() => {
              setIsLoading(false);
            });
          }}
        >
          {t('reload')}
        </Button>
      </Stack>
    </Alert>
  );
}
