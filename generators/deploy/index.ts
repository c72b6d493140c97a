import { yeoman } from '../engine/yeoman/yeoman.ts';
import { deployCommand } from './command.ts';

export default yeoman(deployCommand);
