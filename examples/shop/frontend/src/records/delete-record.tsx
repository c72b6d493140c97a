import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRouter } from '@/i18n/navigation';
import { useProblemText } from '@/shell/problem-text';
import type { RecordDefinition } from './record-definition';
import { useLabels } from './use-labels';
import { useNotice } from './use-notice';
import { useRecordPaths } from './use-record-paths';

interface DeleteRecordProps {
  readonly record: RecordDefinition;
  /** What people call the row that goes. */
  readonly title: string;
  readonly onDelete: () => Promise<unknown>;
}

/** What is deleted is gone, so it is asked for twice, and the second time by name. */
export function DeleteRecord({ record, title, onDelete }: DeleteRecordProps) {
  const t = useTranslations('record');
  const common = useTranslations('common.actions');
  const labels = useLabels(record.app);
  const [isOpen, { open, close }] = useDisclosure();
  const { remove, isPending } = useRemoval(record, onDelete, close);
  return (
    <>
      <Button
        color="red"
        variant="light"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={open}
      >
        {labels.text('actions.delete')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={labels.text('actions.delete')}
        closeButtonProps={{ 'aria-label': common('cancel') }}
      >
        <Text mb="lg">{t('confirmDelete', { title })}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            {common('cancel')}
          </Button>
          <Button color="red.9" loading={isPending} onClick={() => void remove()}>
            {t('delete')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}

function useRemoval(record: RecordDefinition, onDelete: () => Promise<unknown>, close: () => void) {
  const labels = useLabels(record.app);
  const problemText = useProblemText();
  const { say, complain } = useNotice();
  const router = useRouter();
  const paths = useRecordPaths(record);
  const [isPending, setIsPending] = useState(false);
  const remove = async () => {
    setIsPending(true);
    try {
      await onDelete();
      say(labels.text('done.deleted'));
      router.replace(paths.list);
    } catch (error) {
      complain(problemText(error));
      close();
    }
    setIsPending(false);
  };
  return { remove, isPending };
}
