'use client';

import { Box, Button, Modal, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Role } from '@/lib/api';
import { PageTitle } from '@/shell/page-title';
import { Failed } from '@/shell/states/failed';
import { Loading } from '@/shell/states/loading';
import { useWorkspace } from '@/shell/workspace';
import { rolesQuery } from '../workspace-queries';
import { RoleCard } from './role-card';
import { RoleForm } from './role-form';

/** The roles of the workspace and what they may do; whoever manages roles makes more of them. */
export function RolesPage() {
  const text = useTranslations('roles');
  const { id, may } = useWorkspace();
  const { data, error, refetch } = useQuery(rolesQuery(id));
  const [edited, setEdited] = useState<Role | 'new'>();
  const close = () => setEdited(undefined);
  const mayManage = may('can_manage_roles');
  return (
    <Box maw="52rem">
      <PageTitle
        actions={mayManage && <Button onClick={() => setEdited('new')}>{text('create')}</Button>}
      >
        {text('title')}
      </PageTitle>
      {error !== null && <Failed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      <Stack>
        {data?.map((role) => (
          <RoleCard
            key={role.name}
            role={role}
            onEdit={mayManage && !role.isBuiltIn ? () => setEdited(role) : undefined}
          />
        ))}
      </Stack>
      <Modal
        opened={edited !== undefined}
        onClose={close}
        title={text(edited === 'new' ? 'create' : 'edit')}
        size="lg"
        closeButtonProps={{ 'aria-label': text('close') }}
      >
        {edited !== undefined && (
          <RoleForm role={edited === 'new' ? undefined : edited} onDone={close} />
        )}
      </Modal>
    </Box>
  );
}
