import { yeoman } from '../engine/yeoman/yeoman.ts';
import { addCommand } from './command.ts';

export default yeoman(addCommand);
