import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

export interface ConfirmProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly question: string;
  /** What the button says that does it. */
  readonly action: string;
  readonly onCancel: () => void;
  readonly onConfirm: () => Promise<unknown>;
}

/** A question before something that cannot be undone. */
export function Confirm({ isOpen, title, question, action, onCancel, onConfirm }: ConfirmProps) {
  const common = useTranslations('common.actions');
  const [isPending, setIsPending] = useState(false);
  const confirm = async () => {
    setIsPending(true);
    await onConfirm();
    setIsPending(false);
  };
  return (
    <Modal
      opened={isOpen}
      onClose={onCancel}
      title={title}
      closeButtonProps={{ 'aria-label': common('cancel') }}
    >
      <Text mb="lg">{question}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel} data-autofocus>
          {common('cancel')}
        </Button>
        <Button color="red.9" loading={isPending} onClick={() => void confirm()}>
          {action}
        </Button>
      </Group>
    </Modal>
  );
}
