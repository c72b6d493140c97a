import type { BaseFeatures, BaseOptions } from 'yeoman-generator';
import { BaseGenerator } from '../base/base-generator.ts';
import type { Command } from '../command/command.ts';
import { appCommand } from './command.ts';

/** `yo paxx:app` */
export default class AppGenerator extends BaseGenerator {
  constructor(args: string[], options: BaseOptions, features: BaseFeatures) {
    super(appCommand as Command, args, options, features);
  }
}
