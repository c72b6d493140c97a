import { yeoman } from '../engine/yeoman/yeoman.ts';
import { syncCommand } from './command.ts';

export default yeoman(syncCommand);
