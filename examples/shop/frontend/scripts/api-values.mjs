// Prints src/lib/api-values.ts: the values of the enums that answers hold. A list needs no more than these of a feature's schemas,
// and so it loads no validation.

/** Everything below the header. */
export function printValues(document) {
  const schemas = document.components?.schemas ?? {};
  const values = answersOf(document).flatMap((name) => valuesOfAnswer(name, schemas[name]));
  return values.length === 0 ? 'export {};\n' : `${values.join('\n\n')}\n`;
}

/** `Invoice` has the values `invoiceValues`. */
const nameOf = (name) => name.charAt(0).toLowerCase() + name.slice(1);

/** What is answered, by the names of the components: each that an operation's answers lead to. */
function answersOf({ paths, components }) {
  const reached = new Set();
  const visit = (node) => {
    for (const [, name] of JSON.stringify(node).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (reached.has(name)) continue;
      reached.add(name);
      visit(components.schemas[name] ?? null);
    }
  };
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
  visit(operations.map(({ responses }) => responses ?? null));
  return [...reached].sort();
}

/** The values of an answer's enums, in their order: `invoiceValues.status`. */
function valuesOfAnswer(name, { properties = {} }) {
  const enums = Object.entries(properties).flatMap(([property, schema]) => {
    const values = valuesOf(schema);
    return values ? [`  ${property}: ${JSON.stringify(values)},`] : [];
  });
  if (enums.length === 0) return [];
  return [`export const ${nameOf(name)}Values = {\n${enums.join('\n')}\n} as const;`];
}

const valuesOf = ({ enum: values, anyOf = [] }) =>
  values?.every((value) => typeof value === 'string')
    ? values
    : anyOf.map(valuesOf).find((found) => found);
