import type { RunTests } from '@typescript-eslint/rule-tester';
import type { MessageId } from '../../../eslint-plugin/registration/messages.ts';
import { registryFiles } from './fixture-files.ts';
import { fixtureProject } from './fixture-project.ts';

/** What a test of one registry names: its file, the slice's file, and the pieces of text it is about. */
export interface RegistrationCase {
  readonly registry: string;
  readonly member?: string;
  /** The lines that vanish when the entry of `order-items` is removed by hand. */
  readonly lines: readonly string[];
  /** The line of the container in the registry without the entry. */
  readonly container: number;
  readonly isFixable: boolean;
}

/** What every registry of one literal must have in common, whatever rule watches over it. */
export function registrationCases({
  registry,
  member,
  lines,
  container,
  isFixable,
}: RegistrationCase): RunTests<MessageId, []> {
  const complete = registryFiles[registry] ?? '';
  const without = lines.reduce((text, line) => text.replace(`${line}\n`, ''), complete);
  const entry = lines.at(-1) ?? '';
  const project = fixtureProject();
  const broken = fixtureProject({ [registry]: without });
  const open = without.replace(entry, '').replace('= {', '= {\n  ...more,');
  const filename = project.at(registry);
  return {
    valid: [
      { name: 'a complete registry', code: complete, filename },
      { name: 'an open registry', code: open, filename },
      ...(member === undefined
        ? []
        : [{ name: 'a registered file', code: project.read(member), filename: project.at(member) }]),
    ],
    invalid: [
      {
        name: 'a missing entry',
        code: without,
        filename,
        errors: [
          {
            messageId: 'missing',
            line: container,
            ...(isFixable ? {} : { suggestions: [{ messageId: 'add', output: complete }] }),
          },
        ],
        ...(isFixable ? { output: complete } : {}),
      },
      {
        name: 'a key that stands there twice',
        code: complete.replace(entry, `${entry}\n${entry}`),
        filename,
        errors: [{ messageId: 'duplicate', suggestions: [{ messageId: 'remove', output: complete }] }],
      },
      {
        name: 'no container',
        code: 'export const other = {};\n',
        filename,
        errors: [{ messageId: 'unreadable', line: 1 }],
      },
      ...(member === undefined
        ? []
        : [
            {
              name: 'a file that is not registered',
              code: project.read(member),
              filename: broken.at(member),
              errors: [{ messageId: 'unregistered' as const }],
            },
          ]),
    ],
  };
}
