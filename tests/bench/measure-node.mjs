import { spawnSync } from 'node:child_process';

const reporter = new URL('report-usage.mjs', import.meta.url).href;

/** Runs a program in a fresh Node: seconds by the clock and of the processor, the most memory it held, and what it printed. */
export function measureNode(args, cwd) {
  const begun = performance.now();
  const { status, error, output } = spawnSync(process.execPath, ['--import', reporter, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const seconds = (performance.now() - begun) / 1000;
  if (status !== 0) throw new Error(error?.message ?? `${args.join(' ')}\n${output[1]}${output[2]}`);
  const [, stdout, , usage] = output;
  return { seconds, ...JSON.parse(usage), stdout };
}
