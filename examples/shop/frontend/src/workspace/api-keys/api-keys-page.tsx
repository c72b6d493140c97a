'use client';

import { Box, Button, Modal, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconKey } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { PageTitle } from '@/shell/page-title';
import { Empty } from '@/shell/states/empty';
import { Failed } from '@/shell/states/failed';
import { Loading } from '@/shell/states/loading';
import { useWorkspace } from '@/shell/workspace';
import { ApiKeyCard } from './api-key-card';
import { ApiKeyForm } from './api-key-form';
import { apiKeysQuery } from './api-keys-query';
import { NewApiKey } from './new-api-key';

/** Keys by which programs act for a member. A new one is shown this once. */
export function ApiKeysPage() {
  const text = useTranslations('apiKeys');
  const { id } = useWorkspace();
  const keys = useInfiniteQuery(apiKeysQuery(id));
  const [isOpen, setOpen] = useState(false);
  const [token, setToken] = useState<string>();
  const rows = keys.data?.pages.flatMap(({ items }) => items);
  const close = () => {
    setOpen(false);
    setToken(undefined);
  };
  const createButton = <Button onClick={() => setOpen(true)}>{text('create')}</Button>;
  return (
    <Box maw="52rem">
      <PageTitle actions={rows !== undefined && rows.length > 0 && createButton}>
        {text('title')}
      </PageTitle>
      {keys.error !== null && <Failed error={keys.error} onRetry={() => void keys.refetch()} />}
      {keys.isPending && <Loading />}
      {rows?.length === 0 && (
        <Empty icon={IconKey} title={text('none')} description={text('noneHint')}>
          {createButton}
        </Empty>
      )}
      <Stack>
        {rows?.map((apiKey) => (
          <ApiKeyCard key={apiKey.id} apiKey={apiKey} />
        ))}
        {keys.hasNextPage && (
          <Button variant="default" onClick={() => void keys.fetchNextPage()}>
            {text('more')}
          </Button>
        )}
      </Stack>
      <Modal
        opened={isOpen}
        onClose={close}
        title={text('create')}
        size="lg"
        // The key is lost with a click beside it otherwise.
        closeOnClickOutside={token === undefined}
        closeButtonProps={{ 'aria-label': text('close') }}
      >
        {token === undefined ? (
          <ApiKeyForm onCreated={setToken} onCancel={close} />
        ) : (
          <NewApiKey token={token} onClose={close} />
        )}
      </Modal>
    </Box>
  );
}
