/** `let-in`: a new link for the officers above whom there is nobody, on the server's own screen. */
import { setting } from '../beginning/begin.store.ts';
import { letIn } from '../beginning/letIn.ts';
import { createIdentity } from '../identity/index.ts';
import { openData } from './openData.ts';
import type { StartChoice } from './options.ts';
import { stopping } from './stopping.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const tell = (zh: string, en: string) => process.stderr.write(`${zh} · ${en}\n`);

/** @returns the process's exit code */
export async function letOfficersIn(choice: StartChoice): Promise<number> {
  const end = stopping(process);
  try {
    const { engine, database, masterKey } = await openData(choice, end, tell);
    const event = (await setting(database, 'event')) ?? '';
    const demonstration = (await setting(database, 'kind')) === 'demonstration';
    const officers = await letIn(engine, createIdentity({ engine, masterKey, event, demonstration }));
    if (officers.length === 0) {
      tell(
        '没有找到最上一级的负责人。还没有开始过的，启动时会给出 begin 链接',
        'No officer of the highest place was found. What has not been begun yet prints its begin link at the start',
      );
      return 1;
    }
    say('启动后，把下面这段接在网址后面打开；一次有效，七天内用，进来时重设密码');
    say('After the start, open this behind the address of the server; once, within seven days; a new PIN is chosen');
    for (const { name, place, token } of officers) say(`  ${place} ${name}  /join#${token}`);
    return 0;
  } finally {
    await end.now();
  }
}
