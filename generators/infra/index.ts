import { yeoman } from '../engine/yeoman/yeoman.ts';
import { infraCommand } from './command.ts';

export default yeoman(infraCommand);
