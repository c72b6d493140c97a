import { yeoman } from '../engine/yeoman/yeoman.ts';
import { appCommand } from './command.ts';

export default yeoman(appCommand);
