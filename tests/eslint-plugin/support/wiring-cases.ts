import type { RunTests } from '@typescript-eslint/rule-tester';
import { RegistryEditor, type EditResult } from 'paxx-conventions';
import type { WiringMessage } from '../../../eslint-plugin/registration/wiring-messages.ts';
import { registryFiles, type Watched } from './fixture-files.ts';
import { fixtureProject } from './fixture-project.ts';

/** What every registry has in common, whatever rule watches over it. */
export function wiringCases({ registry, file, parts }: Watched): RunTests<WiringMessage, []> {
  const complete = registryFiles[file] ?? '';
  const [, part] = parts;
  if (!part) throw new Error(`"${file}" has no second part.`);
  const editor = new RegistryEditor(complete, registry, file);
  const without = textOf(editor.remove([part.entry]));
  const { reading } = new RegistryEditor(without, registry, file);
  const container = reading.kind === 'read' ? reading.place.line : 0;
  const line = complete.split('\n')[(editor.find(part.entry)?.line ?? 0) - 1] ?? '';
  const project = fixtureProject();
  const broken = fixtureProject({ [file]: without });
  const filename = project.at(file);
  const isFixed = registry.rule?.repair === 'fix';
  // ESLint reads JSON in another language: the registry speaks for message files.
  const isLinted = part.path.endsWith('.ts');
  return {
    valid: [
      { name: 'a complete registry', code: complete, filename },
      ...(isLinted
        ? [{ name: 'a registered file', code: project.read(part.path), filename: project.at(part.path) }]
        : []),
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
            ...(isFixed ? {} : { suggestions: [{ messageId: 'add', output: complete }] }),
          },
        ],
        ...(isFixed ? { output: complete } : {}),
      },
      {
        name: 'an entry that stands there twice',
        code: complete.replace(line, `${line}\n${line}`),
        filename,
        errors: [{ messageId: 'duplicate', suggestions: [{ messageId: 'remove', output: complete }] }],
      },
      ...(registry.container === undefined
        ? []
        : [
            {
              name: 'a missing entry beside one that nobody understands',
              code: without.replace('= {', '= {\n  ...more,'),
              filename,
              errors: [{ messageId: 'unclear' as const, line: container + 1 }],
            },
            {
              name: 'no container',
              code: 'export const other = {};\n',
              filename,
              errors: [{ messageId: 'unreadable' as const, line: 1 }],
            },
          ]),
      ...(isLinted
        ? [
            {
              name: 'a file that is not registered',
              code: project.read(part.path),
              filename: broken.at(part.path),
              errors: [{ messageId: 'missing' as const }],
            },
          ]
        : []),
    ],
  };
}

function textOf(result: EditResult): string {
  if (result.kind !== 'edited') throw new Error('The fixture cannot be edited.');
  return result.text;
}
