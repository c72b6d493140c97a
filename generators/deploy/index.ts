import type { BaseFeatures, BaseOptions } from 'yeoman-generator';
import { BaseGenerator } from '../engine/yeoman/yeoman.ts';
import { deployCommand } from './command.ts';

/** `yo paxx:deploy` */
export default class DeployGenerator extends BaseGenerator {
  constructor(args: string[], options: BaseOptions, features: BaseFeatures) {
    super(deployCommand, args, options, features);
  }
}
