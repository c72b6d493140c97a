import { createNavigation } from 'next-intl/navigation';
import { routing } from './routing';

/** Next's links and router, in the language of the page. */
export const { Link, redirect, usePathname, useRouter } = createNavigation(routing);
