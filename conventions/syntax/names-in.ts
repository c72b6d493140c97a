import type { BindingPattern } from 'oxc-parser';

/** The names that a pattern binds. */
export function namesIn(pattern: BindingPattern): readonly string[] {
  if (pattern.type === 'Identifier') return [pattern.name];
  if (pattern.type === 'AssignmentPattern') return namesIn(pattern.left);
  if (pattern.type === 'ArrayPattern')
    return pattern.elements.flatMap((element) =>
      element ? namesIn(element.type === 'RestElement' ? element.argument : element) : [],
    );
  return pattern.properties.flatMap((property) =>
    namesIn(property.type === 'RestElement' ? property.argument : property.value),
  );
}
