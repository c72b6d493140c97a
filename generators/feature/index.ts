import { yeoman } from '../engine/yeoman/yeoman.ts';
import { featureCommand } from './command.ts';

export default yeoman(featureCommand);
