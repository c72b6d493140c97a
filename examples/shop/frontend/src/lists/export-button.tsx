import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useNotice } from '@/records/use-notice';
import { download } from './download';

interface ExportButtonProps {
  /** The name of the file, without its extension. */
  readonly name: string;
  readonly onExport: () => Promise<Blob>;
}

/** Everything that the list shows with its filters, on all its pages, as a table for other programs. */
export function ExportButton({ name, onExport }: ExportButtonProps) {
  const t = useTranslations('list');
  const { complain } = useNotice();
  const { mutate, isPending } = useMutation({
    mutationFn: onExport,
    onSuccess: (file) => {
      download(file, `${name}.csv`);
    },
    onError: () => {
      complain(t('exportFailed'));
    },
  });
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      loading={isPending}
      onClick={() => {
        mutate();
      }}
    >
      {t('export')}
    </Button>
  );
}
