import type { BaseFeatures, BaseOptions } from 'yeoman-generator';
import { BaseGenerator } from '../engine/yeoman/yeoman.ts';
import { managementCommand } from './command.ts';

/** `yo paxx:command` */
export default class ManagementCommandGenerator extends BaseGenerator {
  constructor(args: string[], options: BaseOptions, features: BaseFeatures) {
    super(managementCommand, args, options, features);
  }
}
