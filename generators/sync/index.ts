import type { BaseFeatures, BaseOptions } from 'yeoman-generator';
import { BaseGenerator } from '../base/base-generator.ts';
import type { Command } from '../command/command.ts';
import { syncCommand } from './command.ts';

/** `yo paxx:sync` */
export default class SyncGenerator extends BaseGenerator {
  constructor(args: string[], options: BaseOptions, features: BaseFeatures) {
    super(syncCommand as Command, args, options, features);
  }
}
