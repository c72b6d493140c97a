// Prints the seconds that the plugin takes to load, and its project() for the project in the working folder.
import { timed } from './timed.mjs';

const { result: plugin, ...load } = await timed(() => import('eslint-plugin-paxx'));
const { result: blocks, ...project } = await timed(() => plugin.default.project({ root: process.cwd() }));
if (blocks.length === 0) throw new Error('The plugin has nothing to say about this project.');
process.stdout.write(JSON.stringify({ load, project }));
