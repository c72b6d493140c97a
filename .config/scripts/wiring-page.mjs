// The page of a rule that watches over registries, made from their rows: what is forgotten, a registry without it and with it.
import { format } from 'prettier';

const style = {
  parser: 'markdown',
  proseWrap: 'always',
  printWidth: 125,
  singleQuote: true,
  trailingComma: 'all',
};

const headEnd = '<!-- end auto-generated rule header -->';

/** The page anew below its head, which eslint-doc-generator writes; `before` is empty for a new rule. */
export async function wiringPage(conventions, rule, before) {
  const head = before.includes(headEnd) ? before.split(headEnd)[0] : `# paxx/${rule.name}\n\n`;
  const rows = conventions.registries.filter(({ id }) => rule.registries.includes(id));
  const examples = rows.map((row) => exampleOf(conventions, row));
  const repair = rule.repair === 'fix' ? 'The fix adds its entry.' : 'The editor offers to add its entry.';
  const body = [
    rule.consequence.replace(/\.$/, ` (${rule.requirements.join(', ')}).`),
    'In the registry the rule also reports what stands there under a wrong key, twice, or although its file is gone. ' +
      '`npx generator-paxx sync --check` says the same in the same words, and `sync` makes the same repairs.',
    'Where a piece of the registry cannot be read, such as a spread of something from elsewhere, that is said once: meanwhile nothing is called missing. ' +
      'What it imports is looked for as TypeScript and Node do, through `paths` and `imports` too.',
    '## Wrong',
    ...examples.flatMap(({ wrong, noun, part }) => [
      wrong,
      `The ${noun} of \`${part}\` is missing. ${repair}`,
    ]),
    '## Right',
    ...examples.map(({ right }) => right),
    '## When not to use it',
    rule.exemption,
  ].join('\n\n');
  const text = await format(body, style);
  return `${head}${headEnd}\n\n${text}`;
}

function exampleOf(conventions, row) {
  const { defaultConventions, layouts, registryFile, samplePartsOf, sampleRegistry } = conventions;
  // Not every layout has a place for every part.
  const layout = Object.assign({}, ...Object.values(layouts).reverse());
  const variables = { locale: 'en' };
  const parts = samplePartsOf(row, { ...defaultConventions, layout }, variables);
  const [first, second] = parts.map(({ entry }) => entry);
  const file = registryFile(row, variables);
  const fenced = (entries) => `\`${file}\`\n\n\`\`\`ts\n${sampleRegistry(row, entries)}\`\`\``;
  return { noun: row.noun, part: parts[1].path, wrong: fenced([first]), right: fenced([first, second]) };
}
