import type { BaseFeatures, BaseOptions } from 'yeoman-generator';
import { BaseGenerator } from '../engine/yeoman/yeoman.ts';
import { middlewareCommand } from './command.ts';

/** `yo paxx:middleware` */
export default class MiddlewareGenerator extends BaseGenerator {
  constructor(args: string[], options: BaseOptions, features: BaseFeatures) {
    super(middlewareCommand, args, options, features);
  }
}
