import { applyEdits, modify, parse } from 'jsonc-parser';

interface Package {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

/** Adds what a `package.json` does not depend on yet, each at its place in the order; every other byte stays. */
export function addDependencies(text: string, wanted: Readonly<Record<string, string>>): string {
  return Object.entries(wanted).reduce((before, [name, version]) => {
    const { dependencies = {} } = parse(before) as Package;
    if (name in dependencies) return before;
    const getInsertionIndex = (names: string[]): number => names.filter((other) => other < name).length;
    return edited(before, ['dependencies', name], version, getInsertionIndex);
  }, text);
}

/** Lets the scripts that start a process load a file before everything else. Scripts of another form stay. */
export function preload(text: string, file: string, names: readonly string[]): string {
  return names.reduce((before, name) => {
    const script = (parse(before) as Package).scripts?.[name];
    if (script?.startsWith('node ') !== true || script.includes(file)) return before;
    return edited(before, ['scripts', name], script.replace('node ', `node --import ${file} `));
  }, text);
}

function edited(
  text: string,
  path: string[],
  value: string,
  getInsertionIndex?: (names: string[]) => number,
): string {
  const indentation = /\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
  const formattingOptions = {
    insertSpaces: !indentation.includes('\t'),
    tabSize: indentation.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
  return applyEdits(
    text,
    modify(text, path, value, { formattingOptions, ...(getInsertionIndex ? { getInsertionIndex } : {}) }),
  );
}
