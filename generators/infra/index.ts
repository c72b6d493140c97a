import type { BaseFeatures, BaseOptions } from 'yeoman-generator';
import { BaseGenerator } from '../engine/yeoman/yeoman.ts';
import { infraCommand } from './command.ts';

/** `yo paxx:infra` */
export default class InfraGenerator extends BaseGenerator {
  constructor(args: string[], options: BaseOptions, features: BaseFeatures) {
    super(infraCommand, args, options, features);
  }
}
