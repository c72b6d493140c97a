import { names, parseSpec, printField, type FeatureSpecInput, type Names } from 'paxx-conventions';
import { heading } from '../engine/diagnostics/colors.ts';
import { askExtras, extraNames, type Extras } from './ask-extras.ts';
import { askFields, listed } from './ask-fields.ts';
import { askNames, type Asking } from './ask-names.ts';

interface Answered {
  readonly feature: Names;
  /** In the notation. */
  readonly fields: readonly string[];
  readonly extras: Extras;
}

/**
 * Asks for whatever of a spec was not given, in three groups: the name, the fields, the extras (C0). Whatever was said can be
 * changed afterwards, until the person agrees with all of it.
 */
export async function askFeature(
  given: Partial<FeatureSpecInput>,
  asking: Asking,
): Promise<FeatureSpecInput> {
  const { ask, say } = asking;
  let answered = await askAll(given, asking);
  for (;;) {
    say(`${heading('What you said')}\n${describe(answered)}`);
    const next = await ask<'go' | keyof typeof changes>({
      type: 'select',
      message: 'Is all of it as it should be?',
      choices: [
        { name: 'Yes, show the plan', value: 'go' },
        { name: 'Change the name', value: 'name' },
        { name: 'Change the fields', value: 'fields' },
        { name: 'Change what else belongs to it', value: 'extras' },
      ],
    });
    if (next === 'go') return specOf(answered, asking);
    answered = await changes[next](answered, asking);
  }
}

async function askAll(given: Partial<FeatureSpecInput>, asking: Asking): Promise<Answered> {
  const { ask, say } = asking;
  say(heading('1/3  The name'));
  const feature = await askNames(given, asking);
  say(heading('2/3  The fields'));
  const fields = given.fields?.length ? textsOf(given.fields) : await askFields(ask, say);
  say(heading('3/3  What else belongs to it'));
  return { feature, fields, extras: await askExtras(given, asking, feature) };
}

const changes = {
  name: async (answered: Answered, asking: Asking) => ({ ...answered, feature: await askNames({}, asking) }),
  fields: async (answered: Answered, { ask, say }: Asking) => ({
    ...answered,
    fields: await askFields(ask, say, answered.fields),
  }),
  extras: async (answered: Answered, asking: Asking) => ({
    ...answered,
    extras: await askExtras({}, asking, answered.feature, answered.extras),
  }),
};

/** Fields of an answers file, which may be objects, in the notation. They were judged before anything was asked. */
function textsOf(fields: NonNullable<FeatureSpecInput['fields']>): readonly string[] {
  const parsed = parseSpec({ name: 'sample', fields });
  return parsed.kind === 'spec' ? parsed.spec.fields.map(printField) : [];
}

/** Everything that was said, as it is shown before anybody agrees to it. */
function describe({ feature, fields, extras }: Answered): string {
  const [first, ...others] = listed(fields)
    .split('\n')
    .map((line) => line.trim());
  const chosen = Object.entries(extras).flatMap(([name, value]) =>
    value === true ? [extraNames[name as keyof Extras]] : [],
  );
  const rows = [
    ['name', `${feature.human}, several ${feature.plural.human}`],
    ['fields', first ?? ''],
    ...others.map((line) => ['', line]),
    ['besides', chosen.length === 0 ? 'nothing' : chosen.join(', ')],
  ] as const;
  return rows.map(([label, value]) => `     ${label.padEnd(9)}${value}`).join('\n');
}

function specOf({ feature, fields, extras }: Answered, { project }: Asking): FeatureSpecInput {
  const derived = names(feature.kebab, { plurals: project.conventions.plurals });
  return {
    name: feature.human,
    ...(derived.plural.kebab === feature.plural.kebab ? {} : { plural: feature.plural.human }),
    fields: [...fields],
    ...extras,
  };
}
