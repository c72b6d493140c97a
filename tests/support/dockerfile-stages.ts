import { Copy, DockerfileParser, From, type Instruction } from 'dockerfile-ast';

/** One stage of a Dockerfile: what it starts from, and its instructions in order. */
export interface Stage {
  readonly name: string;
  /** Another stage's name, or an image. */
  readonly from: string;
  readonly steps: readonly Step[];
}

export type Step =
  | { readonly kind: 'WORKDIR' | 'RUN'; readonly text: string }
  | { readonly kind: 'COPY'; readonly stage?: string; readonly sources: string[]; readonly target: string };

const executed = new Set(['WORKDIR', 'RUN', 'COPY']);
/** They describe the container, and do nothing while it is built. */
const declared = new Set(['ENV', 'USER', 'EXPOSE', 'CMD']);

/** @throws Error on an instruction that the runner of these stages does not know. */
export function dockerfileStages(text: string): Stage[] {
  const stages: { name: string; from: string; steps: Step[] }[] = [];
  for (const instruction of DockerfileParser.parse(text).getInstructions()) {
    const keyword = instruction.getKeyword();
    if (instruction instanceof From) stages.push(stageOf(instruction, stages.length));
    else if (executed.has(keyword)) stages.at(-1)?.steps.push(stepOf(keyword, instruction));
    else if (!declared.has(keyword)) throw new Error(`${keyword} is not expected in the Dockerfile.`);
  }
  return stages;
}

const stageOf = (from: From, index: number): { name: string; from: string; steps: Step[] } => ({
  name: from.getBuildStage() ?? String(index),
  from: from.getImage() ?? '',
  steps: [],
});

function stepOf(keyword: string, instruction: Instruction): Step {
  if (!(instruction instanceof Copy))
    return { kind: keyword as 'WORKDIR' | 'RUN', text: instruction.getArgumentsContent() ?? '' };
  const paths = instruction.getArguments().map((argument) => argument.getValue());
  const stage = instruction
    .getFlags()
    .find((flag) => flag.getName() === 'from')
    ?.getValue();
  return {
    kind: 'COPY',
    ...(stage ? { stage } : {}),
    sources: paths.slice(0, -1),
    target: paths.at(-1) ?? '',
  };
}

/** The words of the last CMD, which must be a JSON array: a shell would keep signals from the process. */
export function commandOf(text: string): string[] {
  const command = DockerfileParser.parse(text)
    .getInstructions()
    .findLast((instruction) => instruction.getKeyword() === 'CMD');
  return JSON.parse(command?.getArgumentsContent() ?? '') as string[];
}
