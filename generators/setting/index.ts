import type { BaseFeatures, BaseOptions } from 'yeoman-generator';
import { BaseGenerator } from '../engine/yeoman/yeoman.ts';
import { settingCommand } from './command.ts';

/** `yo paxx:setting` */
export default class SettingGenerator extends BaseGenerator {
  constructor(args: string[], options: BaseOptions, features: BaseFeatures) {
    super(settingCommand, args, options, features);
  }
}
