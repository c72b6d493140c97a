// What ESLint asks of the web besides what it asks of every file: hooks that are called as React wants it, markup that
// everybody can use, and what Next knows of its own pages.
import next from '@next/eslint-plugin-next';
import { globalIgnores } from 'eslint/config';
import a11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';

export default [
  globalIgnores(['**/.next/', '**/next-env.d.ts']),
  {
    files: ['frontend/**/*.{ts,tsx}'],
    extends: [
      reactHooks.configs.flat.recommended,
      next.configs.recommended,
      next.configs['core-web-vitals'],
      a11y.flatConfigs.strict,
    ],
    settings: { next: { rootDir: 'frontend' } },
    rules: { 'react-hooks/exhaustive-deps': 'error' },
  },
];
