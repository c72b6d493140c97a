const clause = String.raw`(?:\{[^}]*\}|\*(?: as \w+)?|\w+(?:, \{[^}]*\})?)`;
const statement = String.raw`(?:import|export)(?: type)? ${clause} from '(\.[^']*)'(?: with \{[^}]*\})?;\n`;
const runs = new RegExp(`^(?:${statement}){2,}`, 'gm');

/**
 * Sorts imports of files that stand one below the other, as the registrars keep them: how a file is spelled differs from
 * layout to layout. An import for its side effects keeps its place, and parts what is around it.
 */
export const orderImports = (text: string): string =>
  text.replace(runs, (run) =>
    [...run.matchAll(new RegExp(statement, 'g'))]
      .sort(([, one = ''], [, other = '']) => (one < other ? -1 : one > other ? 1 : 0))
      .map(([whole]) => whole)
      .join(''),
  );
