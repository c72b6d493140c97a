import type { OnStep } from '../../../../../generators/engine/apply/disk.ts';

/** Thrown by every change of the disk once the power is off. */
export class PowerOff extends Error {}

/** After so many steps nothing reaches the disk any more, also no clean-up: as if the process had been killed. */
export function dyingAt(limit: number): { readonly onStep: OnStep; readonly count: () => number } {
  let steps = 0;
  return {
    onStep: () => {
      steps += 1;
      if (steps > limit) throw new PowerOff('The power is off.');
    },
    count: () => steps,
  };
}

/** Runs something that the power goes off under. True when it came to its end before. */
export function survives(run: () => unknown): boolean {
  try {
    run();
    return true;
  } catch {
    return false;
  }
}

/** Fails exactly one step, as the operating system would. */
export function failingAt(
  step: number,
  code: string,
): { readonly onStep: OnStep; readonly count: () => number } {
  let steps = 0;
  return {
    onStep: (name) => {
      steps += 1;
      if (steps === step) throw Object.assign(new Error(`${code}: ${name}`), { code });
    },
    count: () => steps,
  };
}
