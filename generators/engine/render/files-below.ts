import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Every file below a folder, dot files included, as sorted posix paths from there; none where there is no such folder. */
export const filesBelow = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
        .map((file) => file.split(path.sep).join('/'))
        .sort()
    : [];
