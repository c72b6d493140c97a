import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { start } from 'node:repl';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../.data/', import.meta.url));

type Known = Readonly<Record<string, unknown>>;

/** A prompt that knows these names; its history is kept. Ends when the user leaves it. */
export async function openPrompt(known: Known): Promise<void> {
  const repl = start({ prompt: '> ' });
  Object.assign(repl.context, known);
  mkdirSync(folder, { recursive: true });
  repl.setupHistory(`${folder}shell-history`, () => undefined);
  await once(repl, 'exit');
}

type Script = (...values: unknown[]) => Promise<void>;
const AsyncFunction = (async () => undefined).constructor as new (...source: string[]) => Script;

/** Runs what comes in, such as a file, with the same names. It may await. */
export async function runScript(input: NodeJS.ReadableStream, known: Known): Promise<void> {
  const script = new AsyncFunction(...Object.keys(known), await text(input));
  await script(...Object.values(known));
}
