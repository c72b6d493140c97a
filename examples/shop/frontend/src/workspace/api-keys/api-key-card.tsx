'use client';

import { Badge, Code, Group, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type ApiKey, apiKeysApi } from '@/lib/api';
import { ConfirmButton } from '@/shell/confirm-button';
import { Section } from '@/shell/section';
import { useAction } from '@/shell/use-action';
import { useDates } from '@/shell/use-dates';
import { useWorkspace } from '@/shell/workspace';
import { apiKeysQuery } from './api-keys-query';

export function ApiKeyCard({ apiKey }: { readonly apiKey: ApiKey }) {
  const text = useTranslations('apiKeys');
  const { moment } = useDates();
  const { id } = useWorkspace();
  const { name, prefix, scopes, createdByEmail, lastUsedAt, expiresAt, revokedAt } = apiKey;
  const revoke = useAction({
    stale: apiKeysQuery(id).queryKey,
    send: () => apiKeysApi.revoke(id, apiKey.id),
  });
  return (
    <Section title={name} description={text('madeBy', { email: createdByEmail })}>
      <Group gap="xs">
        <Code>{prefix}…</Code>
        {revokedAt !== null && <Badge color="gray">{text('revoked')}</Badge>}
      </Group>
      <Text size="sm">{text('scopes', { count: scopes.length, list: scopes.join(', ') })}</Text>
      <Text size="sm" c="dimmed">
        {text('ends', { moment: moment(expiresAt) })}{' '}
        {lastUsedAt === null ? text('unused') : text('lastUsed', { moment: moment(lastUsedAt) })}
      </Text>
      {revokedAt === null && (
        <div>
          <ConfirmButton
            size="xs"
            label={text('revoke')}
            name={text('revokeOf', { name })}
            question={text('revokeQuestion', { name })}
            onConfirm={revoke.mutate}
          />
        </div>
      )}
    </Section>
  );
}
