const extension = /(?:\.(?:[cm]?[jt]sx?|json))$/;

/**
 * The specifier after a rename, spelled as the old one is: through an alias, or with another extension.
 *
 * @param written what stands in the file
 * @param from the specifier expected before, @param to the one expected after
 */
export function renamedSpecifier(written: string, from: string, to: string): string {
  if (written === from) return to;
  const [old, before, after] = [segmentsOf(written), segmentsOf(from), segmentsOf(to)];
  if (before.length !== after.length) return to;
  const result = [...old];
  // Counted from the end: an alias shortens the beginning of a path, never its end.
  for (let back = 1; back <= before.length; back += 1) {
    const [was, becomes] = [before.at(-back) ?? '', after.at(-back) ?? ''];
    if (was === becomes) continue;
    if (old.at(-back) !== was) return to;
    result[old.length - back] = becomes;
  }
  return result.join('/') + (extension.exec(written)?.[0] ?? '');
}

const segmentsOf = (specifier: string): string[] => specifier.replace(extension, '').split('/');
