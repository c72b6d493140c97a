'use client';

import { cloneElement, Suspense, useState, type ComponentType, type ReactElement } from 'react';

type ButtonElement = ReactElement<React.ComponentProps<'button'>>;

/** A menu behind its button. */
export interface MenuProps {
  readonly button: ButtonElement;
}

interface Props extends MenuProps {
  /** Loaded lazily; it shows the button, too. */
  readonly menu: ComponentType<MenuProps>;
}

/** A button whose menu comes with the first click: most visits of a page open none. */
export function MenuOnDemand({ button, menu: Menu }: Props) {
  const [isWanted, setIsWanted] = useState(false);
  const closed = cloneElement(button, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onClick: () => {
      setIsWanted(true);
    },
  });
  if (!isWanted) return closed;
  return (
    <Suspense fallback={closed}>
      <Menu button={button} />
    </Suspense>
  );
}
