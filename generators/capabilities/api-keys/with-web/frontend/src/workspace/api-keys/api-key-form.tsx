'use client';

import { Button, Group, MultiSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type ApiKeyScope, apiKeysApi } from '@/lib/api';
import { apiKeyCreateSchema } from '@/lib/api-schemas';
import { Refusal } from '@/shell/refusal';
import { useApiForm } from '@/shell/use-api-form';
import { useWorkspace } from '@/shell/workspace';
import { type PermissionText, usePermissionText } from '../permission-text';
import { apiKeysQuery } from './api-keys-query';

interface Props {
  readonly onCreated: (token: string) => void;
  readonly onCancel: () => void;
}

export function ApiKeyForm({ onCreated, onCancel }: Props) {
  const text = useTranslations('apiKeys');
  const { id } = useWorkspace();
  const queryClient = useQueryClient();
  const { queryKey } = apiKeysQuery(id);
  const permissionText = usePermissionText();
  const { data: scopes = [] } = useQuery({
    queryKey: [...queryKey, 'scopes'],
    queryFn: () => apiKeysApi.scopes(id),
  });
  const { form, formProps, isPending, refusal } = useApiForm({
    initialValues: { name: '', scopes: [] as string[], expiresInDays: 90 },
    schema: apiKeyCreateSchema,
    send: async (values) => {
      const { token } = await apiKeysApi.create(id, values);
      await queryClient.invalidateQueries({ queryKey });
      onCreated(token);
    },
  });
  return (
    <form {...formProps}>
      {/* What a key may do opens within the dialog, which has room for it. */}
      <Stack mih="28rem">
        <Refusal>{refusal}</Refusal>
        <TextInput
          {...form.getInputProps('name')}
          label={text('name')}
          description={text('nameHint')}
          autoComplete="off"
          required
          data-autofocus
        />
        <MultiSelect
          {...form.getInputProps('scopes')}
          label={text('mayDo')}
          description={text('mayDoHint')}
          data={grouped(scopes, permissionText)}
          searchable
          withAsterisk
        />
        <NumberInput
          {...form.getInputProps('expiresInDays')}
          label={text('days')}
          min={1}
          max={365}
          required
        />
        <Group justify="end" mt="auto">
          <Button variant="default" onClick={onCancel}>
            {text('cancel')}
          </Button>
          <Button type="submit" loading={isPending}>
            {text('create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function grouped(scopes: readonly ApiKeyScope[], { meaning, category: categoryText }: PermissionText) {
  const categories = [...new Set(scopes.map(({ category }) => category))];
  return categories.map((group) => ({
    group: categoryText(group),
    items: scopes
      .filter(({ category }) => category === group)
      .map((scope) => ({ value: scope.slug, label: meaning(scope) })),
  }));
}
