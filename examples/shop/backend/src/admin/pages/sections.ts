import type { Section } from './section.ts';

/** In the menu, below the tables. */
export const sections: readonly Section[] = [
  { key: 'tasks', title: 'Tasks', path: '/admin/tasks' },
];
