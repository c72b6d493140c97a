import { yeoman } from '../engine/yeoman/yeoman.ts';
import { managementCommand } from './command.ts';

export default yeoman(managementCommand);
