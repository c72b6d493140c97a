import { yeoman } from '../engine/yeoman/yeoman.ts';
import { middlewareCommand } from './command.ts';

export default yeoman(middlewareCommand);
