import type { BaseFeatures, BaseOptions } from 'yeoman-generator';
import { BaseGenerator } from '../engine/yeoman/yeoman.ts';
import { clientCommand } from './command.ts';

/** `yo paxx:client` */
export default class ClientGenerator extends BaseGenerator {
  constructor(args: string[], options: BaseOptions, features: BaseFeatures) {
    super(clientCommand, args, options, features);
  }
}
