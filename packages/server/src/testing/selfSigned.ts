/** For tests: a certificate for this machine that nobody else has signed, made without any other program. */
import { generateKeyPairSync, sign } from 'node:crypto';

export type SelfSigned = { readonly cert: string; readonly key: string };

/** DER: what it is, how long, what is in it. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const tags = { boolean: 0x01, integer: 0x02, bits: 0x03, octets: 0x04, text: 0x0c, time: 0x17, list: 0x30, set: 0x31 };
const list = (...parts: readonly Buffer[]) => der(tags.list, ...parts);
const named = (hex: string) => Buffer.from(hex, 'hex');
const names = {
  ecdsaWithSha256: named('06082a8648ce3d040302'),
  commonName: named('0603550403'),
  subjectAltName: named('0603551d11'),
  basicConstraints: named('0603551d13'),
};

/** @param now it holds from the day before to the day after */
export function selfSigned(now: number): SelfSigned {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signature = list(names.ecdsaWithSha256);
  const who = list(der(tags.set, list(names.commonName, der(tags.text, Buffer.from('fangxian test')))));
  const day = 86_400_000;
  const time = (at: number) => {
    const digits = new Date(at).toISOString().replace(/\D/g, '').slice(2, 14);
    return der(tags.time, Buffer.from(`${digits}Z`));
  };
  const address = der(0x87, Buffer.from([127, 0, 0, 1]));
  const extensions = list(
    list(names.subjectAltName, der(tags.octets, list(address, der(0x82, Buffer.from('localhost'))))),
    list(names.basicConstraints, der(tags.octets, list(der(tags.boolean, Buffer.from([0xff]))))),
  );
  const told = list(
    der(0xa0, der(tags.integer, Buffer.from([2]))),
    der(tags.integer, Buffer.from([1])),
    ...[signature, who, list(time(now - day), time(now + day)), who],
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensions),
  );
  const bits = der(tags.bits, Buffer.from([0]), sign('sha256', told, privateKey));
  const lines = list(told, signature, bits).toString('base64').replace(/.{64}/g, '$&\n').trimEnd();
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
