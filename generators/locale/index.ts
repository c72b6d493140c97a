import { yeoman } from '../engine/yeoman/yeoman.ts';
import { localeCommand } from './command.ts';

export default yeoman(localeCommand);
