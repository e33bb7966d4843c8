/** The load: requests over kept-alive connections, as a phone sends them (compressed both ways). */
import { Agent, request } from 'node:http';
import { gunzipSync } from 'node:zlib';

export type Answer = { status: number; body: Buffer; setCookie: string | undefined };

export type Client = {
  get(path: string, cookie: string): Promise<Answer>;
  post(path: string, cookie: string, body: Buffer, gzipped: boolean): Promise<Answer>;
  end(): void;
};

/** At most `connections` at once; as many stay open. */
export function connectTo(address: string, connections: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections, maxFreeSockets: connections });
  const send = (method: string, path: string, headers: Record<string, string | number>, body?: Buffer) =>
    new Promise<Answer>((resolve, reject) => {
      const asked = request(`${address}${path}`, { method, agent, headers: { 'accept-encoding': 'gzip', ...headers } });
      asked.once('error', reject);
      asked.once('response', (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.once('error', reject);
        response.once('end', () => {
          const sent = Buffer.concat(parts);
          const plain = response.headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent;
          resolve({ status: response.statusCode ?? 0, body: plain, setCookie: response.headers['set-cookie']?.[0] });
        });
      });
      asked.end(body);
    });
  return {
    get: (path, cookie) => send('GET', path, { cookie }),
    post: (path, cookie, body, gzipped) =>
      send(
        'POST',
        path,
        {
          cookie,
          'content-type': 'application/json',
          'content-length': body.length,
          ...(gzipped && { 'content-encoding': 'gzip' }),
        },
        body,
      ),
    end: () => agent.destroy(),
  };
}

/** Uses a link up. @returns the cookie of the session */
export async function join(address: string, token: string, pin?: string): Promise<string> {
  const client = connectTo(address, 1);
  try {
    const body = Buffer.from(JSON.stringify({ token, deviceName: 'bench', ...(pin && { pin }) }));
    const { status, setCookie, body: said } = await client.post('/api/join', '', body, false);
    if (status !== 200 || !setCookie) throw new Error(`not let in: ${status} ${said}`);
    return setCookie.split(';')[0] as string;
  } finally {
    client.end();
  }
}

export function read<Value>({ status, body }: Answer): Value {
  if (status !== 200) throw new Error(`${status}: ${body.subarray(0, 400)}`);
  return JSON.parse(body.toString()) as Value;
}
