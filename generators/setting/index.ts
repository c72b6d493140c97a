import { yeoman } from '../engine/yeoman/yeoman.ts';
import { settingCommand } from './command.ts';

export default yeoman(settingCommand);
