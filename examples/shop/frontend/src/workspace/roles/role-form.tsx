'use client';

import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type Role, rolesApi } from '@/lib/api';
import { roleCreateSchema } from '@/lib/api-schemas';
import { Refusal } from '@/shell/refusal';
import { useApiForm } from '@/shell/use-api-form';
import { useWorkspace, workspaceKey } from '@/shell/workspace';
import { PermissionPicker } from './permission-picker';

interface Props {
  /** What is changed; without one, a role is made. */
  readonly role: Role | undefined;
  readonly onDone: () => void;
}

export function RoleForm({ role, onDone }: Props) {
  const text = useTranslations('roles');
  const { id, permissions } = useWorkspace();
  const queryClient = useQueryClient();
  const { form, formProps, isPending, refusal } = useApiForm({
    initialValues: { name: role?.name ?? '', permissions: role?.permissions ?? [] },
    schema: roleCreateSchema,
    send: async (values) => {
      await (role === undefined
        ? rolesApi.create(id, values)
        : rolesApi.update(id, role.name, values));
      // Members have roles, and the person may be one of them.
      await queryClient.invalidateQueries({ queryKey: workspaceKey(id) });
      onDone();
    },
  });
  return (
    <form {...formProps}>
      <Stack>
        <Refusal>{refusal}</Refusal>
        <TextInput
          {...form.getInputProps('name')}
          label={text('name')}
          description={text('nameHint')}
          autoComplete="off"
          required
          data-autofocus
        />
        <PermissionPicker
          {...form.getInputProps('permissions')}
          label={text('grants')}
          description={text('grantsHint')}
          mayGive={(slug) => permissions.includes(slug)}
        />
        <Group justify="end">
          <Button variant="default" onClick={onDone}>
            {text('cancel')}
          </Button>
          <Button type="submit" loading={isPending}>
            {text('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
