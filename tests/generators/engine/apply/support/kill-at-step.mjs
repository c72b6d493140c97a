// Applies a plan, or recovers, and kills itself without any notice right before one step.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , compiled, action, root, planFile, limit] = process.argv;
const load = (file) => import(pathToFileURL(path.join(compiled, file)).href);

let steps = 0;
const onStep = () => {
  if (steps === Number(limit)) process.kill(process.pid, 'SIGKILL');
  steps += 1;
};

if (action === 'apply') {
  const { applyPlan } = await load('apply/apply-plan.js');
  applyPlan(root, JSON.parse(readFileSync(planFile, 'utf8')), { onStep });
} else {
  const { recover } = await load('apply/recover.js');
  recover(root, { onStep });
}
