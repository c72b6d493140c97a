import type { Capability, Replacement } from '../capability.ts';

/** A folder that the service may write and that no release takes away; the environment file may name another. */
const keepFiles = (name: string): Replacement => ({
  file: `deploy/linux-server/<project>-${name}.service`,
  find: 'Restart=always\n',
  put: 'StateDirectory=<project>\nEnvironment=STORAGE_FOLDER=/var/lib/<project>/files\nRestart=always\n',
});

export const storage: Capability = {
  summary: 'files in a local folder, or in any object storage that speaks S3',
  needs: ['clients'],
  parts: [{ name: 'storage', parts: ['settings', 'client'] }],
  slices: [{ name: 'files', parts: ['router', 'permissions'] }],
  variables: [
    {
      name: 'STORAGE_FOLDER',
      value: '.data/files',
      description: 'Where uploaded files are kept, below backend/, as long as no object storage is named.',
    },
    {
      name: 'STORAGE_ENDPOINT',
      value: '',
      description:
        'An object storage that speaks S3, such as http://localhost:8333 of compose.yaml. Empty: the folder.',
    },
    { name: 'STORAGE_BUCKET', value: 'files', description: 'The bucket there, which must exist.' },
    { name: 'STORAGE_REGION', value: 'us-east-1', description: 'The region that requests are signed for.' },
    {
      name: 'STORAGE_KEY_ID',
      value: '',
      description: 'Who signs the requests; in compose.yaml: development.',
    },
    { name: 'STORAGE_SECRET', value: '', description: 'And with what; in compose.yaml: development.' },
  ],
  dependencies: { aws4fetch: '1.0.20' },
  with: {
    // Its pages are of the team that has files; what a role may do with them is said on a page that is there.
    web: { slices: [{ name: 'files', parts: ['messages'] }] },
    tasks: { edits: [keepFiles('worker')] },
    'deploy-linux-server': { edits: [keepFiles('api')] },
  },
  nextSteps: [['.env', 'set STORAGE_ENDPOINT, STORAGE_BUCKET, STORAGE_KEY_ID and STORAGE_SECRET for S3']],
};
