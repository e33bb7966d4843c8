/** `verify`: whether every chain holds, and registers and tallies are what the records give. `rebuild`: makes them so. */
import { catalogue } from '@fangxian/domain/areas';
import { allLogs, rebuildLog, verifyLog } from '../engine/log/replay.store.ts';
import { openData } from './openData.ts';
import type { StartChoice } from './options.ts';
import { stopping } from './stopping.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const tell = (zh: string, en: string) => process.stderr.write(`${zh} · ${en}\n`);

/** @returns the process's exit code */
export async function verify(choice: StartChoice): Promise<number> {
  const end = stopping(process);
  try {
    const { database } = await openData(choice, end, tell);
    let records = 0;
    let faults = 0;
    for (const log of await allLogs(database)) {
      const found = await verifyLog(database, catalogue, log);
      records += found.records;
      faults += found.faults.length;
      for (const fault of found.faults) say(`${log}: ${fault}`);
    }
    say(
      faults === 0
        ? `全部相符：${records} 条记录 · All agree: ${records} records`
        : `${faults} 处不符 · ${faults} faults in ${records} records`,
    );
    return faults === 0 ? 0 : 1;
  } finally {
    await end.now();
  }
}

export async function rebuild(choice: StartChoice): Promise<number> {
  const end = stopping(process);
  try {
    const { database } = await openData(choice, end, tell);
    for (const log of await allLogs(database)) {
      const records = await rebuildLog(database, catalogue, log);
      say(`${log}: ${records}`);
    }
    return 0;
  } finally {
    await end.now();
  }
}
