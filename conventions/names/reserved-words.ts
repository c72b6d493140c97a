/**
 * Camel-case names that cannot name a feature: the reserved words of ECMAScript and TypeScript in modules, the
 * globals a generated file would shadow, and the file names that a layout keeps for registries.
 */
export const reservedWords: ReadonlySet<string> = new Set([
  ...wordsIn('arguments async await break case catch class const continue debugger default delete do else'),
  ...wordsIn('enum eval export extends false finally for from function if implements import in instanceof'),
  ...wordsIn('interface let new null of package private protected public return static super switch this'),
  ...wordsIn('throw true try type typeof undefined var void while with yield any boolean never number'),
  ...wordsIn('object string symbol unknown array date error map promise record set app apps constructor'),
  ...wordsIn('global process request reply service repository schema router routers table index indices'),
  ...wordsIn('common core db api permission permissions task tasks test tests'),
  // Routes and tags that every generated project has of its own.
  ...wordsIn('auth docs database dispatch health member members message messages'),
  ...wordsIn('problem problems total totals'),
  // Its tables and schemas that no slice of their name shows, and the table in which migrations are recorded.
  ...wordsIn('workspaceMember workspaceMembers workspaceTotal workspaceTotals role roles'),
  ...wordsIn('migration migrations loginRequest loginRequests loginResponse loginResponses'),
  // What every object and every module of CommonJS has.
  ...wordsIn('prototype toString hasOwnProperty valueOf module require exports'),
]);

function wordsIn(line: string): readonly string[] {
  return line.split(' ');
}
