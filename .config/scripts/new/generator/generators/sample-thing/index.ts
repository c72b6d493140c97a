import { yeoman } from '../engine/yeoman/yeoman.ts';
import { sampleThingCommand } from './command.ts';

export default yeoman(sampleThingCommand);
