import { Menu, type MenuProps as MenuLook } from '@mantine/core';
import { useMounted } from '@mantine/hooks';
import { cloneElement, useEffect, useRef, useState, type ReactNode } from 'react';
import type { MenuProps } from './menu-on-demand';

type Props = MenuProps & Pick<MenuLook, 'position' | 'width'> & { readonly children: ReactNode };

/** The menu that was asked for: open as soon as it is there. Its button takes the focus first, so that it gets it back. */
export function OpenMenu({ button, children, ...look }: Props) {
  const target = useRef<HTMLButtonElement>(null);
  const isThere = useMounted();
  const [isOpen, setIsOpen] = useState(true);
  useEffect(() => {
    target.current?.focus();
  }, []);
  return (
    <Menu
      {...look}
      opened={isThere && isOpen}
      onChange={setIsOpen}
      // A menu holds nothing but its items, and stands in the landmark of its button: screen readers find it there.
      withInitialFocusPlaceholder={false}
      withinPortal={false}
    >
      <Menu.Target>{cloneElement(button, { ref: target })}</Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
