import type { BaseFeatures, BaseOptions } from 'yeoman-generator';
import { BaseGenerator } from '../engine/yeoman/yeoman.ts';
import { syncCommand } from './command.ts';

/** `yo paxx:sync` */
export default class SyncGenerator extends BaseGenerator {
  constructor(args: string[], options: BaseOptions, features: BaseFeatures) {
    super(syncCommand, args, options, features);
  }
}
