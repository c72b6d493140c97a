/** What a piece of work gives, and the seconds that it takes: by the clock and of the processor. */
export async function timed(work) {
  const begun = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - begun) / 1000, processor: (user + system) / 1e6, result };
}
