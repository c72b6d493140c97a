import { Drawer } from '@mantine/core';
import { useMounted } from '@mantine/hooks';
import { useTranslations } from 'next-intl';
import { FilterPanel } from './filter-panel';
import type { ListBarProps } from './list-bar';

export interface FilterDrawerProps extends ListBarProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Where the filters are set. It opens once it is there, so that the focus finds its way back to the button. */
export function FilterDrawer({ isOpen, onClose, ...bar }: FilterDrawerProps) {
  const t = useTranslations('list');
  const isThere = useMounted();
  return (
    <Drawer
      opened={isThere && isOpen}
      onClose={onClose}
      title={t('filter')}
      position="right"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <FilterPanel {...bar} onDone={onClose} />
    </Drawer>
  );
}
