import { vi } from 'vitest';

// Nothing of a router runs in a test of a page; the languages of the address are the router's alone.
vi.mock('next/navigation', () => import('./address'));
vi.mock('@/i18n/navigation', () => import('./address'));
