import { Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Confirm } from '@/records/confirm';
import { formatsIn } from '@/records/formats';
import type { RecordDefinition, RemovedRow } from '@/records/record-definition';
import { titleOf } from '@/records/title-of';
import { useNotice } from '@/records/use-notice';
import { useProblemText } from '@/shell/problem-text';
import { useWorkspace } from '@/shell/workspace';

export interface RemovedHandlers {
  readonly onRestore: (id: string) => Promise<unknown>;
  readonly onPurge: (id: string) => Promise<unknown>;
}

interface RemovedActionsProps extends RemovedHandlers {
  readonly record: RecordDefinition;
  readonly row: RemovedRow;
}

/** Since when a row is removed, and the ways back and out. */
export function RemovedActions({ record, row, onRestore, onPurge }: RemovedActionsProps) {
  const t = useTranslations('list.removed');
  const formats = formatsIn(useLocale());
  const mayPurge = useWorkspace().may(record.purge ?? '');
  const [isAsked, setIsAsked] = useState(false);
  const run = useRun();
  const title = titleOf(row, record);
  const settle = () => {
    setIsAsked(false);
  };
  return (
    <Stack gap={4}>
      {row.deletedAt !== null && (
        <Text size="sm" c="dimmed">
          {t('since', { moment: formats.datetime(row.deletedAt) })}
        </Text>
      )}
      <Group gap="xs" wrap="nowrap">
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowBackUp size={14} aria-hidden />}
          aria-label={t('restoreOne', { title })}
          onClick={() => void run(() => onRestore(row.id), t('restored', { title }))}
        >
          {t('restore')}
        </Button>
        {mayPurge && (
          <Button
            size="compact-sm"
            variant="light"
            color="red"
            leftSection={<IconTrash size={14} aria-hidden />}
            aria-label={t('purgeOne', { title })}
            onClick={() => {
              setIsAsked(true);
            }}
          >
            {t('purge')}
          </Button>
        )}
      </Group>
      <Confirm
        isOpen={isAsked}
        title={t('purge')}
        question={t('confirmPurge', { title })}
        action={t('purge')}
        onCancel={settle}
        onConfirm={() => run(() => onPurge(row.id), t('purged', { title })).then(settle)}
      />
    </Stack>
  );
}

/** Does something and says what has become of it. */
function useRun() {
  const { say, complain } = useNotice();
  const problemText = useProblemText();
  return (action: () => Promise<unknown>, done: string): Promise<void> =>
    action().then(
      () => {
        say(done);
      },
      (error: unknown) => {
        complain(problemText(error));
      },
    );
}
