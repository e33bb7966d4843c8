import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesBelow, fingerprint, isStamped, stamp, unstamp } from './stamp.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fangxian-launch-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('a stamp', () => {
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const print = () => fingerprint(root, filesBelow(root, ['web']));

  test('holds until something it was made from changes, moves or goes', () => {
    write('web/src/a.ts', 'a');
    write('web/src/b.ts', 'b');
    const mark = join(root, '.fangxian', 'web.stamp');
    expect(isStamped(mark, print())).toBe(false);
    stamp(mark, print());
    expect(isStamped(mark, print())).toBe(true);

    write('web/src/b.ts', 'bb');
    expect(isStamped(mark, print())).toBe(false);
    stamp(mark, print());
    write('web/src/c.ts', '');
    expect(isStamped(mark, print())).toBe(false);
    stamp(mark, print());
    rmSync(join(root, 'web/src/c.ts'));
    expect(isStamped(mark, print())).toBe(false);
    unstamp(mark);
    expect(isStamped(mark, print())).toBe(false);
  });

  test('does not look at what is made from it', () => {
    write('web/src/a.ts', 'a');
    const before = print();
    write('web/dist/a.js', 'a');
    write('web/node_modules/x/index.js', 'x');
    expect(print()).toBe(before);
  });
});

describe('handing over', () => {
  const program = 'script.mjs';

  async function handedOver(source: string, signal?: NodeJS.Signals): Promise<{ code: unknown; out: string }> {
    writeFileSync(join(root, program), source);
    const module = new URL('./handOver.mjs', import.meta.url).href;
    const starter = `const { handOver } = await import(${JSON.stringify(module)});
      const runtime = { node: process.execPath, env: process.env };
      process.exitCode = await handOver(${JSON.stringify(root)}, runtime, { script: '${program}', args: ['一 二'] });`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', starter], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.on('data', (text: Buffer) => {
      out += text;
      if (signal && out === 'ready\n') child.kill(signal);
    });
    const [code] = await once(child, 'close');
    return { code, out };
  }

  test('passes on the words, and the end', async () => {
    const said = await handedOver('console.log(process.argv.slice(2)); process.exitCode = 7;');
    expect(said).toEqual({ code: 7, out: "[ '一 二' ]\n" });
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('passes on %s, and waits for an orderly end', async (signal) => {
    const source = `
      const open = setInterval(() => undefined, 1000);
      process.once('${signal}', () => setImmediate(() => { console.log('in order'); clearInterval(open); }));
      console.log('ready');`;
    const { code, out } = await handedOver(source, signal);
    expect(out).toBe('ready\nin order\n');
    expect(code).toBe(0);
  });

  test('when it is killed itself, the program hears of it and ends in order', async () => {
    const source = `
      const open = setInterval(() => undefined, 1000);
      process.once('disconnect', () => { console.log('in order'); clearInterval(open); });
      console.log('ready');`;
    const { code, out } = await handedOver(source, 'SIGKILL');
    expect({ code, out }).toEqual({ code: null, out: 'ready\nin order\n' });
  });

  test('npm killed above the shell that it put between us is noticed too', async () => {
    const source = `
      const open = setInterval(() => undefined, 1000);
      process.once('SIGTERM', () => { console.log('in order'); clearInterval(open); });
      console.log('ready');`;
    writeFileSync(join(root, program), source);
    const module = new URL('./handOver.mjs', import.meta.url).href;
    writeFileSync(
      join(root, 'launch.mjs'),
      `const { handOver } = await import(${JSON.stringify(module)});
       const runtime = { node: process.execPath, env: process.env };
       process.exitCode = await handOver(${JSON.stringify(root)}, runtime, { script: '${program}', args: [] });`,
    );
    // The second word keeps the shell from giving its place to the launcher.
    const npm = `require('node:child_process').spawn('sh', ['-c', '"${process.execPath}" launch.mjs; :'], { stdio: 'inherit' });`;
    const above = spawn(process.execPath, ['-e', npm], {
      cwd: root,
      env: { ...process.env, npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    above.stdout.on('data', (text: Buffer) => {
      out += text;
      if (out === 'ready\n') above.kill('SIGKILL');
    });
    await once(above, 'close');
    expect(out).toBe('ready\nin order\n');
  });

  test('a program that listens to nobody ends by itself, channel or not', async () => {
    expect(await handedOver("console.log('done');")).toEqual({ code: 0, out: 'done\n' });
  });
});
