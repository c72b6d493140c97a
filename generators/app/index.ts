import type { BaseFeatures, BaseOptions } from 'yeoman-generator';
import { BaseGenerator } from '../engine/yeoman/yeoman.ts';
import { appCommand } from './command.ts';

/** `yo paxx:app` */
export default class AppGenerator extends BaseGenerator {
  constructor(args: string[], options: BaseOptions, features: BaseFeatures) {
    super(appCommand, args, options, features);
  }
}
