// Runs after every install: puts the hooks of lefthook.yml into the repository, once the project is one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (process.env.CI === undefined && existsSync('.git')) {
  spawnSync('lefthook', ['install'], { stdio: 'inherit', shell: process.platform === 'win32' });
}
