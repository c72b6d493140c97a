import { yeoman } from '../engine/yeoman/yeoman.ts';
import { removeCommand } from './command.ts';

export default yeoman(removeCommand);
