import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useRouter } from '@/i18n/navigation';
import { useProblemText } from '@/shell/problem-text';
import { Confirm } from './confirm';
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

/** What is deleted is out of sight, and mostly gone, so it is asked for twice, and the second time by name. */
export function DeleteRecord({ record, title, onDelete }: DeleteRecordProps) {
  const t = useTranslations('record');
  const labels = useLabels(record.app);
  const [isOpen, { open, close }] = useDisclosure();
  const remove = useRemoval(record, onDelete, close);
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
      <Confirm
        isOpen={isOpen}
        title={labels.text('actions.delete')}
        question={t(record.purge === undefined ? 'confirmDelete' : 'confirmRemove', { title })}
        action={t('delete')}
        onCancel={close}
        onConfirm={remove}
      />
    </>
  );
}

function useRemoval(record: RecordDefinition, onDelete: () => Promise<unknown>, close: () => void) {
  const labels = useLabels(record.app);
  const problemText = useProblemText();
  const { say, complain } = useNotice();
  const router = useRouter();
  const paths = useRecordPaths(record);
  return async () => {
    try {
      await onDelete();
      say(labels.text('done.deleted'));
      router.replace(paths.list);
    } catch (error) {
      complain(problemText(error));
      close();
    }
  };
}
