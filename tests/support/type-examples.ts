import { fieldTypeNames, fieldTypes } from 'paxx-conventions';

/** Every type as a field may name it: with brackets where the type takes them. */
export const typeExamples: readonly string[] = fieldTypeNames.map((name) => {
  const { brackets } = fieldTypes[name];
  return brackets ? `${name}(${brackets.example})` : name;
});
