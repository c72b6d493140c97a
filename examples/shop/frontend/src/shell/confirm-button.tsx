'use client';

import { Button, type ButtonProps, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslations } from 'next-intl';

interface Props extends Pick<ButtonProps, 'variant' | 'size'> {
  /** What the button says, and again the button that confirms. */
  readonly label: string;
  /** What happens then: a full sentence. */
  readonly question: string;
  readonly onConfirm: () => void;
  readonly name?: string;
}

/** A button for what cannot be taken back: it asks first. */
export function ConfirmButton({
  label,
  question,
  onConfirm,
  name,
  variant = 'default',
  ...rest
}: Props) {
  const text = useTranslations('common.actions');
  const [isOpen, { open, close }] = useDisclosure();
  const confirm = () => {
    close();
    onConfirm();
  };
  return (
    <>
      <Button variant={variant} onClick={open} aria-label={name} {...rest}>
        {label}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={label}
        centered
        closeButtonProps={{ 'aria-label': text('cancel') }}
      >
        <Text mb="lg">{question}</Text>
        <Group justify="end">
          <Button variant="default" onClick={close} data-autofocus>
            {text('cancel')}
          </Button>
          <Button color="red.9" onClick={confirm}>
            {label}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
