import { replaceOnce, type TextEdit } from './text-edit.ts';

/** Gives the services a folder that they may write and that no release takes away; the environment file may name another. */
export const keepFiles = (project: string): readonly TextEdit[] =>
  ['api', 'worker'].map((name) => ({
    file: `deploy/linux-server/${project}-${name}.service`,
    change: replaceOnce('Restart=always\n', `${lines(project)}Restart=always\n`, 'STORAGE_FOLDER'),
    advice: `Add these lines below [Service]:\n${lines(project)}`,
  }));

const lines = (project: string): string => `StateDirectory=${project}
Environment=STORAGE_FOLDER=/var/lib/${project}/files
`;
