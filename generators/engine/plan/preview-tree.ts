import { colorsFor, type Colors } from '../diagnostics/colors.ts';
import { inline } from '../diagnostics/visible.ts';
import type { Change, Plan, PostStep, Registration } from './plan.ts';

/** A folder or a file of the drawn tree. */
interface Node {
  readonly children: Map<string, Node>;
  change?: Change;
  readonly registrations: Registration[];
  /** The number of new files that are not drawn one by one: the whole folder, or those beside its folders. */
  folded?: number;
}

const manyChanges = 100;
const openLevels = 2;

/**
 * The plan as a tree, `+` created, `~` edited, `-` deleted, `=` left as it is, and below a registry its entries with
 * their lines. `colors` defaults to what the terminal can show.
 *
 * ```
 * backend/src
 * ├── db
 * │   └── ~ schema.ts  +1
 * │         + export * from '../features/invoices/model.ts';  line 1
 * └── features/invoices
 *     └── + model.ts  24 lines
 * ```
 *
 * In a plan of more than a screen's worth, deep folders of new files take one line each.
 */
export function previewTree(plan: Plan, colors: Colors = colorsFor(process.stdout)): string {
  const root = emptyNode();
  for (const change of plan.changes) nodeAt(root, change.path).change = change;
  for (const registration of plan.registrations)
    nodeAt(root, registration.file).registrations.push(registration);
  if (plan.changes.length > manyChanges) fold(root, 0);
  const lines = [...drawn(root, '', true, colors), '', summaryOf(plan)];
  const steps = plan.postSteps.map((step) => `then: ${labelOf(step)}`);
  const leftOut = plan.leftOut.map(({ step, reason }) => `left out: ${labelOf(step)}, ${reason}`);
  return [...lines, ...[...steps, ...leftOut].map(inline)].join('\n');
}

const labelOf = ({ title, command, args }: PostStep): string => `${title} (${[command, ...args].join(' ')})`;

const emptyNode = (): Node => ({ children: new Map(), registrations: [] });

function nodeAt(root: Node, path: string): Node {
  let node = root;
  for (const name of path.split('/')) {
    const next = node.children.get(name) ?? emptyNode();
    node.children.set(name, next);
    node = next;
  }
  return node;
}

/** Keeps the upper folders, and puts a number in the place of what is new below them. */
function fold(node: Node, level: number): void {
  const children = [...node.children];
  const isFolded = level === openLevels;
  for (const [, child] of children) {
    if (isFile(child)) continue;
    if (isFolded && isNew(child)) child.folded = filesIn(child).length;
    else fold(child, Math.min(level + 1, openLevels));
  }
  const loose = children.filter(([, child]) => isFile(child) && isNew(child));
  if (!isFolded || loose.length < 2) return;
  for (const [name] of loose) node.children.delete(name);
  node.children.set('', { ...emptyNode(), folded: loose.length });
}

const isNew = (node: Node): boolean =>
  filesIn(node).every(({ change, registrations }) => change?.kind === 'create' && registrations.length === 0);

const filesIn = (node: Node): Node[] =>
  isFile(node) ? [node] : [...node.children.values()].flatMap(filesIn);

function drawn(folder: Node, indent: string, isRoot: boolean, colors: Colors): string[] {
  if (folder.folded !== undefined) return [];
  const children = [...folder.children].map(([name, node]) => shortened(name, node)).sort(foldersFirst);
  return children.flatMap(([name, node], index) => {
    const isLast = index === children.length - 1;
    const branch = isRoot ? '' : isLast ? '└── ' : '├── ';
    const below = isRoot ? indent : `${indent}${isLast ? '    ' : '│   '}`;
    const label = isFile(node) ? fileLabel(name, node, colors) : folderLabel(name, node, colors);
    const entries = node.registrations.map((one) => `${below}    ${entryLabel(one, colors)}`);
    return [`${indent}${colors.dim(branch)}${label}`, ...entries, ...drawn(node, below, false, colors)];
  });
}

/** A chain of folders that hold nothing but the next one takes one line. */
function shortened(name: string, node: Node): [string, Node] {
  if (node.folded !== undefined) return [name, node];
  const [only, ...others] = node.children;
  if (isFile(node) || only === undefined || others.length > 0 || isFile(only[1])) return [name, node];
  return shortened(`${name}/${only[0]}`, only[1]);
}

const isFile = (node: Node): boolean => node.change !== undefined || node.registrations.length > 0;

function foldersFirst([name, node]: [string, Node], [otherName, other]: [string, Node]): number {
  if (name === '' || otherName === '') return name === '' ? 1 : -1;
  if (isFile(node) !== isFile(other)) return isFile(node) ? 1 : -1;
  return name < otherName ? -1 : 1;
}

function folderLabel(name: string, { folded }: Node, colors: Colors): string {
  if (folded === undefined) return colors.bold(inline(name));
  const files = counted(folded, 'file');
  return name === ''
    ? colors.green(`+ ${files}`)
    : `${colors.green(`+ ${inline(name).replace(/\/$/, '')}/`)}  ${colors.dim(files)}`;
}

function fileLabel(name: string, { change }: Node, colors: Colors): string {
  const shown = inline(name);
  if (change === undefined) return colors.dim(`= ${shown}`);
  if (change.kind === 'create')
    return `${colors.green(`+ ${shown}`)}  ${colors.dim(lineCount(change.contents))}`;
  if (change.kind === 'delete') return colors.red(`- ${shown}`);
  const counts = changedLines(change.previous ?? '', change.contents);
  return `${colors.yellow(`~ ${shown}`)}  ${colors.dim(counts)}`.trimEnd();
}

/**
 * How many lines an edit adds and removes, `+2 -1`, counted as bags of lines: a line that only moves is not counted. The
 * tree thereby needs no diff library.
 */
function changedLines(before: string, after: string): string {
  const counts = new Map<string, number>();
  for (const line of before.split('\n')) counts.set(line, (counts.get(line) ?? 0) - 1);
  for (const line of after.split('\n')) counts.set(line, (counts.get(line) ?? 0) + 1);
  let [added, removed] = [0, 0];
  for (const count of counts.values())
    if (count > 0) added += count;
    else removed -= count;
  return [...(added > 0 ? [`+${added}`] : []), ...(removed > 0 ? [`-${removed}`] : [])].join(' ');
}

function entryLabel({ text, line, status }: Registration, colors: Colors): string {
  const place = colors.dim(`line ${line}`);
  const shown = inline(text);
  if (status === 'added') return `${colors.green(`+ ${shown}`)}  ${place}`;
  if (status === 'removed') return `${colors.red(`- ${shown}`)}  ${place}`;
  return `${colors.dim(`= ${shown}`)}  ${place}`;
}

function summaryOf({ changes }: Plan): string {
  const counts = (['create', 'edit', 'delete'] as const).flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [`${counted(count, 'file')} to ${kind}`];
  });
  return counts.length === 0 ? 'Nothing to write.' : `${counts.join(', ')}.`;
}

function lineCount(text: string): string {
  return counted(text === '' ? 0 : text.replace(/\n$/, '').split('\n').length, 'line');
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
