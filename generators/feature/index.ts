import type { BaseFeatures, BaseOptions } from 'yeoman-generator';
import { BaseGenerator } from '../engine/yeoman/yeoman.ts';
import { featureCommand } from './command.ts';

/** `yo paxx:feature` */
export default class FeatureGenerator extends BaseGenerator {
  constructor(args: string[], options: BaseOptions, features: BaseFeatures) {
    super(featureCommand, args, options, features);
  }
}
