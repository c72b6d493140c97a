import { defaultConventions } from 'paxx-conventions';
import { describe, expect, it } from 'vitest';
import { betweenMigrations, migrationNumbers } from '../../../generators/engine/change/migration-numbers.ts';
import { projectOf, type Files } from '../../support/memory-project.ts';

const numbersIn = (files: Files, migrations: 'sequence' | 'date' = 'sequence') =>
  migrationNumbers(
    { root: '/', config: {}, ...projectOf(files, { ...defaultConventions, migrations }) },
    new Date('2026-11-27T12:00:00Z'),
  );

const folder = 'backend/migrations';
const own = numbersIn({})('create_files');
const next = (number: string): string => String(Number(number) + 1).padStart(4, '0');

describe('the migrations of capabilities', () => {
  it('have one number each, behind those of the base, whatever came before', () => {
    expect(own).toMatch(/^\d{4}$/);
    const number = numbersIn({})('create_user_tiers');
    const others = { [`${folder}/${number}_create_user_tiers.up.sql`]: '' };
    expect(numbersIn(others)('create_files')).toBe(own);
  });

  it('get the next one where a later one is of the project itself: it may have run anywhere', () => {
    const others = { [`${folder}/${next(own)}_create_invoices.up.sql`]: '' };
    expect(numbersIn(others)('create_files')).toBe(next(next(own)));
  });

  it('are named where they come before one of another capability', () => {
    const project = { root: '/', config: {}, ...projectOf({ [`${folder}/0009_create_files.up.sql`]: '' }) };
    const coming = [`${folder}/0008_create_tasks.up.sql`, `${folder}/0010_create_logs.up.sql`, 'README.md'];
    expect(betweenMigrations(project, coming)).toEqual([
      expect.stringMatching(/^The migration 0008_create_tasks goes before 0009_create_files\. /),
    ]);
  });

  it('keep the number that a project gave them', () => {
    const moved = { [`${folder}/0099_create_files.up.sql`]: '' };
    expect(numbersIn(moved)('create_files')).toBe('0099');
  });

  it('get the next one where another migration has theirs', () => {
    const taken = { [`${folder}/${own}_create_invoices.up.sql`]: '' };
    expect(numbersIn(taken)('create_files')).toBe(next(own));
  });

  it('get the next one where a later one has run: databases would refuse it', () => {
    const later = `${next(own)}_create_invoices`;
    const files = {
      [`${folder}/${later}.up.sql`]: '',
      [`${folder}.sha256`]: `# Sealed.\n0123abc migrations/${later}.up.sql\n`,
    };
    expect(numbersIn(files)('create_files')).toBe(next(next(own)));
  });

  it('get the next of the day where migrations are dated', () => {
    expect(numbersIn({}, 'date')('create_files')).toBe('20261127_01');
  });

  it('never share one', () => {
    const taken = {
      [`${folder}/0999_create_invoices.up.sql`]: '',
      [`${folder}.sha256`]: 'a migrations/0999_create_invoices.up.sql\n',
    };
    const numberOf = numbersIn(taken);
    expect([numberOf('create_files'), numberOf('create_others'), numberOf('create_files')]).toEqual([
      '1000',
      '1001',
      '1000',
    ]);
  });
});
