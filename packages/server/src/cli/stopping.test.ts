import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { stopping } from './stopping.ts';

function fakeProcess() {
  const exit = vi.fn();
  const process = Object.assign(new EventEmitter(), { exit, stderr: { write: vi.fn() } });
  return { process: process as unknown as NodeJS.Process, exit, signal: (name: string) => process.emit(name) };
}

test('parts are stopped in the opposite order of their start, once, however often it is asked', async () => {
  const { process, exit, signal } = fakeProcess();
  const end = stopping(process);
  const stopped: string[] = [];
  for (const name of ['database', 'server']) {
    await end.part(Promise.resolve(name), async (started) => void stopped.push(started));
  }
  signal('SIGINT');
  signal('SIGINT');
  signal('SIGTERM');
  await vi.waitUntil(() => exit.mock.calls.length > 0);
  expect(stopped).toEqual(['server', 'database']);
  expect(exit.mock.calls).toEqual([[0]]);
});

test('what is still starting when the end comes is waited for and stopped', async () => {
  const { process, exit, signal } = fakeProcess();
  const end = stopping(process);
  const starting = Promise.withResolvers<string>();
  const stop = vi.fn(async () => undefined);
  const part = end.part(starting.promise, stop);
  signal('SIGTERM');
  expect(end.hasBegun()).toBe(true);
  starting.resolve('database');
  await part;
  await vi.waitUntil(() => exit.mock.calls.length > 0);
  expect(stop).toHaveBeenCalledWith('database');
});

test('a part that did not start need not be stopped', async () => {
  const end = stopping(fakeProcess().process);
  const stop = vi.fn(async () => undefined);
  await expect(end.part(Promise.reject(new Error('no port')), stop)).rejects.toThrow('no port');
  await end.now();
  expect(stop).not.toHaveBeenCalled();
});
