import type { NextStep } from './command.ts';
import { typedPackageManager } from './package-manager.ts';

/** What is worth trying after every change of a project. */
export const checkStep = (): NextStep => [
  `${typedPackageManager()} check`,
  'format, lint, types, API document and tests',
];
