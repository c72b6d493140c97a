import type { PostStep } from '../plan/plan.ts';
import { packageManager } from './package-manager.ts';

/** The API's document and its client are derived from the code, so they are written anew once it is there. */
export const generateStep = (): PostStep => ({
  title: 'Writing the API document and its client anew',
  ...packageManager('api:generate'),
  cwd: '',
});
