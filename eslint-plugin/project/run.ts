/**
 * One run of ESLint over a project, which every linted file has in its settings. What is wrong with the project as a whole is
 * said once a run: an editor makes a run of each file that it shows, the command line one of all.
 */
export interface Run {
  /** The root that the configuration names. */
  readonly root: string | undefined;
  /** Whether a file is the one that says something: it is the first that asks. */
  readonly isSaidBy: (file: string, what: string) => boolean;
  /** Nothing of a run belongs into a cache key. */
  readonly toJSON: () => undefined;
}

/** The methods are properties, so that they outlive a merge of configs. */
export function startRun(root?: string): Run {
  const speakers = new Map<string, string>();
  return {
    root,
    isSaidBy(file, what) {
      const speaker = speakers.get(what) ?? file;
      speakers.set(what, speaker);
      return speaker === file;
    },
    toJSON: () => undefined,
  };
}

const runs = new WeakMap<object, Run>();

/** The run of settings that hold none: ESLint makes them anew for each run, one for each kind of file. */
export function runOf(settings: object): Run {
  const run = runs.get(settings) ?? startRun();
  runs.set(settings, run);
  return run;
}
