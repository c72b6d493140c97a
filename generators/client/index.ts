import { yeoman } from '../engine/yeoman/yeoman.ts';
import { clientCommand } from './command.ts';

export default yeoman(clientCommand);
