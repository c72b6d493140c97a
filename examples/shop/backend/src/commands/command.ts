import type { Settings } from '../settings.ts';

/** What one command line says, beyond the command's name. */
export interface CommandOptions {
  readonly count: number | undefined;
  readonly isDryRun: boolean;
  readonly isCheck: boolean;
  readonly isConfirmed: boolean;
}

export interface Command {
  readonly summary: string;
  readonly run: (settings: Settings, options: CommandOptions) => Promise<void>;
}
