import { describe, expect, test } from 'vitest';
import { readStartChoice } from './options.ts';

const read = (args: string[], env: NodeJS.ProcessEnv = {}) =>
  readStartChoice(args, { env, cwd: '/here', root: '/root' });

describe('the options of start', () => {
  test('nothing given: the demonstration on its own port, in its own folder, on this machine only', () => {
    expect(read([])).toEqual({
      port: 5620,
      host: '127.0.0.1',
      data: '/root/.fangxian/data-demo',
      empty: false,
      json: false,
      tls: undefined,
      databaseUrl: undefined,
    });
  });

  test('beginning for real has a folder of its own', () => {
    expect(read(['--empty'])).toMatchObject({ empty: true, data: '/root/.fangxian/data' });
  });

  test('paths are where the user stands', () => {
    const choice = read(['--data', '社区 数据', '--tls-cert', 'a.pem', '--tls-key', '/keys/b.pem']);
    expect(choice).toMatchObject({ data: '/here/社区 数据', tls: { cert: '/here/a.pem', key: '/keys/b.pem' } });
  });

  test('a database of the user’s own comes from the environment; an empty word is none', () => {
    expect(read([], { DATABASE_URL: 'postgresql://a@b/c' })).toMatchObject({ databaseUrl: 'postgresql://a@b/c' });
    expect(read([], { DATABASE_URL: '' })).toMatchObject({ databaseUrl: undefined });
  });

  test.each([
    [['--port', 'eighty'], /--port/],
    [['--port', '70000'], /--port/],
    [['--port='], /--port/],
    [['--prot', '80'], /--prot.*--port/],
    [['folder'], /folder/],
    [['--tls-cert', 'a.pem'], /together/],
  ])('%j is answered in words', (args, words) => {
    expect(read(args)).toEqual({ zh: expect.any(String), en: expect.stringMatching(words) });
  });

  test('a database address of another kind is answered in words', () => {
    expect(read([], { DATABASE_URL: 'mysql://a' })).toMatchObject({ en: expect.stringContaining('postgresql://') });
  });
});
