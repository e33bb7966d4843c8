/** The commands, each a file in cli/. */
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { letOfficersIn } from './cli/letIn.ts';
import { isUnclear, readStartChoice, type StartChoice } from './cli/options.ts';
import { start } from './cli/start.ts';
import { rebuild, verify } from './cli/verify.ts';
import { StartProblem } from './postgres/index.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
// npm moves to the project's folder; what the user typed is meant from where he stood.
const cwd = process.env.INIT_CWD ?? process.cwd();

const commands: Record<string, (args: string[]) => Promise<void>> = {
  async start(args) {
    const choice = readStartChoice(args, { env: process.env, cwd, root });
    if (isUnclear(choice)) throw new StartProblem(choice.zh, choice.en);
    await start(choice, root);
  },
  verify: (args) => onData(args, verify),
  rebuild: (args) => onData(args, rebuild),
  'let-in': (args) => onData(args, letOfficersIn),
};

/** Commands on a data folder whose server is not running. They take the options that `start` takes. */
async function onData(args: string[], work: (choice: StartChoice) => Promise<number>): Promise<void> {
  const choice = readStartChoice(args, { env: process.env, cwd, root });
  if (isUnclear(choice)) throw new StartProblem(choice.zh, choice.en);
  process.exitCode = await work(choice);
}

const [name = 'start', ...args] = process.argv.slice(2);
const command = commands[name];

try {
  if (command === undefined) {
    const known = Object.keys(commands).join(', ');
    throw new StartProblem(
      `没有“${name}”这个命令。可用的有:${known}`,
      `There is no command "${name}". Known: ${known}`,
    );
  }
  await command(args);
} catch (problem) {
  const words =
    problem instanceof StartProblem ? `${problem.zh}\n${problem.en}` : String((problem as Error).stack ?? problem);
  process.stderr.write(`${words}\n`);
  process.exitCode = 1;
}
