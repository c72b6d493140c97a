import { useTranslations } from 'next-intl';
import { useEffect } from 'react';

/**
 * Asks before what was typed is lost: by a link, by the browser's way back, by closing the page. Next has no way to hold a
 * navigation up, so the links of the page are heard before it hears them.
 */
export function useUnsavedGuard(isUnsaved: boolean): void {
  const question = useTranslations('form')('unsaved');
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const leave = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    const follow = (event: MouseEvent) => {
      const isHeld = leadsAway(event) && !window.confirm(question);
      if (!isHeld) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('beforeunload', leave);
    document.addEventListener('click', follow, true);
    return () => {
      window.removeEventListener('beforeunload', leave);
      document.removeEventListener('click', follow, true);
    };
  }, [isUnsaved, question]);
}

/** Whether a click leaves this page: what opens elsewhere leaves it open. */
function leadsAway({ target, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  if (link === null || ctrlKey || metaKey || shiftKey) return false;
  return link.target !== '_blank' && !link.hash;
}
