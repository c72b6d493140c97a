/**
 * Camel-case names that cannot name a feature: the reserved words of ECMAScript and TypeScript in modules, the
 * globals a generated file would shadow, and the file names that a layout keeps for registries.
 */
export const reservedWords: ReadonlySet<string> = new Set([
  ...['arguments', 'async', 'await', 'break', 'case', 'catch', 'class', 'const', 'continue', 'debugger', 'default'],
  ...['delete', 'do', 'else', 'enum', 'eval', 'export', 'extends', 'false', 'finally', 'for', 'from', 'function'],
  ...['if', 'implements', 'import', 'in', 'instanceof', 'interface', 'let', 'new', 'null', 'of', 'package', 'private'],
  ...['protected', 'public', 'return', 'static', 'super', 'switch', 'this', 'throw', 'true', 'try', 'type', 'typeof'],
  ...['undefined', 'var', 'void', 'while', 'with', 'yield', 'any', 'boolean', 'never', 'number', 'object', 'string'],
  ...['symbol', 'unknown', 'array', 'date', 'error', 'map', 'promise', 'record', 'set', 'app', 'apps', 'constructor'],
  ...['global', 'process', 'request', 'reply', 'service', 'repository', 'schema', 'router', 'routers', 'table'],
  ...['index', 'indices', 'common', 'core', 'db', 'api', 'permission', 'permissions', 'task', 'tasks', 'test', 'tests'],
  // Routes and tags that every generated project has of its own.
  ...['auth', 'docs', 'database', 'dispatch', 'health', 'member', 'members', 'message', 'messages', 'problem', 'problems', 'total', 'totals'],
  ...['prototype', 'toString', 'hasOwnProperty', 'valueOf', 'module', 'require', 'exports'],
]);
