import type { BaseFeatures, BaseOptions } from 'yeoman-generator';
import { BaseGenerator } from '../base/base-generator.ts';
import type { Command } from '../command/command.ts';
import { featureCommand } from './command.ts';

/** `yo paxx:feature` */
export default class FeatureGenerator extends BaseGenerator {
  constructor(args: string[], options: BaseOptions, features: BaseFeatures) {
    super(featureCommand as Command, args, options, features);
  }
}
