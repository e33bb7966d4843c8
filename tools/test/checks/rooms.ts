import { sourcesBelow } from '../sources.ts';
import { type Step, single } from '../step.ts';

const ours = ['packages', 'tools', 'e2e', 'bench'];

/** Rooms named after nothing collect everything. */
const nameless = /(^|\/)(utils?|common|shared|helpers?|misc|lib)(\/|\.\w+$)/i;

export function roomsWithoutName(paths: readonly string[]): string[] {
  return paths.filter((path) => nameless.test(path));
}

/** A file this long is perhaps two. */
const longest = 250;

export const rooms: Step = {
  name: 'rooms',
  async run(root) {
    const sources = sourcesBelow(root, ours);
    const wrong = roomsWithoutName(sources.map(({ path }) => path));
    const long = sources
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ path, lines }) => lines > longest && !/\.(test|spec)\.tsx?$/.test(path))
      .map(({ path, lines }) => `  ${lines} lines: ${path}`);
    const outcome = single(wrong.length === 0, `${wrong.join('\n')}\nName the room after what happens in it.`);
    return long.length === 0 ? outcome : { ...outcome, remark: `Longer than ${longest} lines:\n${long.join('\n')}` };
  },
};
