/**
 * Tries something on the way out. Tidying up must not hide why the work itself failed, and whatever is left over is
 * found and removed by the next command.
 */
export function quietly(tidy: () => void): void {
  try {
    tidy();
  } catch {
    // See above: the error that is already on its way says more.
  }
}
