import type { BaseFeatures, BaseOptions } from 'yeoman-generator';
import { BaseGenerator } from '../base/base-generator.ts';
import { managementCommand } from '../management-command/command.ts';

/** `yo paxx:command` */
export default class ManagementCommandGenerator extends BaseGenerator {
  constructor(args: string[], options: BaseOptions, features: BaseFeatures) {
    super(managementCommand, args, options, features);
  }
}
