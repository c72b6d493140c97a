// The table of scale.mjs in Markdown, and its goals.

/** Rows of the table. The numbers of a goal: the size that it speaks about, and what may not be exceeded. */
const rows = [
  { name: 'sync --check', unit: 'seconds', goal: [5000, 4] },
  { name: 'import of the plugin', unit: 'seconds' },
  { name: 'paxx.project()', unit: 'seconds', goal: [5000, 1] },
  { name: 'feature --dry-run', unit: 'seconds' },
  { name: 'feature', unit: 'seconds' },
  { name: 'feature, registries of one', unit: 'seconds' },
  { name: '× one feature', unit: 'ratio', goal: [5000, 1.1] },
  { name: 'sync, everything missing', unit: 'seconds', goal: [1000, 20] },
  { name: 'read a registry', unit: 'seconds', goal: [5000, 0.5] },
  { name: 'add to a registry', unit: 'seconds', goal: [5000, 0.5] },
  { name: 'remove from a registry', unit: 'seconds', goal: [5000, 0.5] },
  { name: 'most memory', unit: 'megabytes', goal: [5000, 600] },
];

/**
 * What was measured, as a table, and the goals that are not met.
 *
 * @param columns one for each size: the name of a row → its figure
 */
export function scaleReport(sizes, columns) {
  const rule = ['---', ...sizes.map(() => '--:'), '---'];
  const lines = rows.map(({ name, unit, goal }) => [
    name,
    ...columns.map((column) => cell(column[name], unit)),
    goal ? `≤ ${figure(goal[1], unit)} at ${grouped(goal[0])}` : '',
  ]);
  const table = [['features', ...sizes.map(grouped), 'goal'], rule, ...lines].map(
    (cells) => `| ${cells.join(' | ')} |`,
  );
  return { table: table.join('\n'), open: openGoals(sizes, columns) };
}

function openGoals(sizes, columns) {
  const goals = rows.filter(({ goal }) => goal);
  return goals.flatMap(({ name, unit, goal: [size, limit] }) => {
    const measured = columns[sizes.indexOf(size)]?.[name][unit];
    if (measured === undefined) return [`Not measured: ${name} at ${grouped(size)}.`];
    return measured <= limit ? [] : [`Missed: ${name} at ${grouped(size)}.`];
  });
}

function cell(measured, unit) {
  const figures = figure(measured[unit], unit);
  return unit === 'seconds' ? `${figures} (${measured.processor.toFixed(2)})` : figures;
}

function figure(number, unit) {
  return {
    seconds: `${number.toFixed(2)} s`,
    ratio: `${number.toFixed(2)} ×`,
    megabytes: `${number.toFixed(0)} MB`,
  }[unit];
}

function grouped(number) {
  return number.toLocaleString('en');
}
