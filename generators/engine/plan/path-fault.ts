/** Names that Windows keeps for devices, whatever their extension. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;

/** Whether Windows keeps a name for a device. */
export const isDevice = (name: string): boolean => reserved.test(name);

/** Folders that belong to other tools, at any depth. `git~1` is the short name of `.git` on Windows. */
const foreignFolder = /^(?:\.git|git~1|node_modules)$/i;

/** Whether a folder of this name belongs to another tool. */
export const isForeign = (name: string): boolean => foreignFolder.test(name);

/**
 * Why a path may not stand in a plan, as the end of a sentence that begins with the path, or `undefined` for a good one.
 * It looks at the text only: the same plan must be good or bad on every machine.
 *
 * `pathFault('../secrets')` → `'leaves the project'`
 */
export function pathFault(path: string): string | undefined {
  if (path === '') return 'is empty';
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'is absolute';
  const names = path.split('/');
  if (names.includes('..')) return 'leaves the project';
  const [first = '', second = ''] = names;
  if (/^\.paxx$/i.test(first) && /^tmp$/i.test(second)) return 'is where paxx keeps its journal';
  return names.map(nameFault).find((fault) => fault !== undefined);
}

function nameFault(name: string): string | undefined {
  if (name === '' || name === '.') return 'is not written in its shortest form';
  // Windows refuses these characters, and control characters can fool the reader of a preview.
  if (/[<>:"|?*\\\u0000-\u001F\u007F-\u009F]/.test(name))
    return 'holds a character that file names cannot have everywhere';
  if (/[. ]$/.test(name)) return 'has a name that ends in a dot or a space, which Windows drops';
  if (isDevice(name)) return 'has a name that Windows reserves for a device';
  if (isForeign(name)) return `is inside ${name}`;
  return undefined;
}
