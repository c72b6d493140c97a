import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { download } from './download';

interface ExportButtonProps {
  /** The name of the file, without its extension. */
  readonly name: string;
  readonly onExport: () => Promise<Blob>;
}

/** Everything that the list shows with its filters, on all its pages, as a table for other programs. */
export function ExportButton({ name, onExport }: ExportButtonProps) {
  const t = useTranslations('list');
  const { mutate, isPending } = useMutation({
    mutationFn: onExport,
    onSuccess: (file) => {
      download(file, `${name}.csv`);
    },
    onError: () => {
      notifications.show({ color: 'red', message: t('exportFailed') });
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
