import paxx from 'eslint-plugin-paxx';
import tseslint from 'typescript-eslint';

export default [
  { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
  ...paxx.project({ root: import.meta.dirname, preset: 'strict' }),
];
