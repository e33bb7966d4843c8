/** What may stand behind `start`, and what is said when something else does. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export type StartChoice = {
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly data: string;
  /** Begin for real: no demonstration community. */
  readonly empty: boolean;
  /** One line of JSON on stdout when ready, and nothing else there. */
  readonly json: boolean;
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
  /** A PostgreSQL of the user's own, instead of ours. */
  readonly databaseUrl: string | undefined;
};

export type Unclear = { readonly zh: string; readonly en: string };

/** Where relative paths begin, and where data goes when nobody says. */
export type Surroundings = { readonly env: NodeJS.ProcessEnv; readonly cwd: string; readonly root: string };

const defaultPort = 5620;

export function isUnclear(choice: StartChoice | Unclear): choice is Unclear {
  return 'zh' in choice;
}

export function readStartChoice(args: readonly string[], { env, cwd, root }: Surroundings): StartChoice | Unclear {
  const values = parsed(args);
  if ('zh' in values) return values;

  const port = Number(values.port ?? defaultPort);
  if (!Number.isInteger(port) || port < 0 || port > 65535 || values.port === '') {
    return {
      zh: `--port 要一个 0 到 65535 之间的整数，不是“${values.port}”。`,
      en: `--port takes a whole number from 0 to 65535, not "${values.port}".`,
    };
  }
  const { 'tls-cert': cert, 'tls-key': key } = values;
  if ((cert === undefined) !== (key === undefined)) {
    return { zh: '--tls-cert 和 --tls-key 要一起给。', en: '--tls-cert and --tls-key go together.' };
  }
  const databaseUrl = env.DATABASE_URL || undefined;
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    return {
      zh: 'DATABASE_URL 要以 postgresql:// 开头。',
      en: 'DATABASE_URL has to begin with postgresql://.',
    };
  }
  const empty = values.empty ?? false;
  return {
    port,
    host: values.host ?? '127.0.0.1',
    data: values.data ? resolve(cwd, values.data) : resolve(root, '.fangxian', empty ? 'data' : 'data-demo'),
    empty,
    json: values.json ?? false,
    tls: cert !== undefined && key !== undefined ? { cert: resolve(cwd, cert), key: resolve(cwd, key) } : undefined,
    databaseUrl,
  };
}

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  empty: { type: 'boolean' },
  json: { type: 'boolean' },
  'tls-cert': { type: 'string' },
  'tls-key': { type: 'string' },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

function parsed(args: readonly string[]): Values | Unclear {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (problem) {
    const said = problem instanceof Error ? (problem.message.split('\n')[0] ?? '') : '';
    const known = Object.keys(options)
      .map((name) => `--${name}`)
      .join(' ');
    return { zh: `看不懂这个选项：${said}。可用的有：${known}`, en: `${said}. Known options: ${known}` };
  }
}
