'use client';

import { Alert, Button, CopyButton, Group, Stack, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';

interface Props {
  readonly token: string;
  readonly onClose: () => void;
}

/** The only time that anybody sees the key itself. */
export function NewApiKey({ token, onClose }: Props) {
  const text = useTranslations('apiKeys');
  return (
    <Stack>
      <Alert color="yellow">{text('once')}</Alert>
      <TextInput
        label={text('key')}
        value={token}
        readOnly
        onFocus={({ target }) => target.select()}
      />
      <Group justify="end">
        <CopyButton value={token}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {text(copied ? 'copied' : 'copy')}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>{text('done')}</Button>
      </Group>
    </Stack>
  );
}
