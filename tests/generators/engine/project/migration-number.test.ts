import { defaultConventions, names } from 'paxx-conventions';
import { describe, expect, it } from 'vitest';
import { migrationNumber } from '../../../../generators/engine/project/migration-number.ts';
import type { Project } from '../../../../generators/engine/project/project.ts';
import { projectOf } from '../../../support/memory-project.ts';

/** The number for a feature in a project with these migrations, on the 24th of May. */
function numberOf(migrations: 'sequence' | 'date', ...present: string[]): string {
  const files = Object.fromEntries(present.map((name) => [`backend/migrations/${name}.up.sql`, '']));
  const project: Project = {
    root: '/',
    config: {},
    ...projectOf(files, { ...defaultConventions, migrations }),
  };
  return migrationNumber(names('invoice'), project, new Date('2026-05-24T23:30:00Z'));
}

describe('the number of a migration', () => {
  it.each([
    ['0001', []],
    ['0010', ['0001_init', '0009_create_orders']],
    ['10000', ['9999_create_orders']],
    ['0002', ['0001_init', '0002_create_invoices', '0003_create_orders']],
  ])('is %s behind %j', (expected, present) => {
    expect(numberOf('sequence', ...present)).toBe(expected);
  });

  it.each([
    ['20260524_01', ['0001_init']],
    ['20260524_01', ['20260523_07_create_orders']],
    ['20260524_03', ['20260524_02_create_orders', '20260524_01_add_notes']],
    ['20260601_02', ['20260601_01_create_orders']],
    ['20260525_01', ['20260524_01_create_orders', '20260524_add_notes']],
    ['20260101_04', ['20260101_04_create_invoices', '20260524_01_create_orders']],
  ])('is %s behind %j where the project dates its migrations', (expected, present) => {
    expect(numberOf('date', ...present)).toBe(expected);
  });
});
