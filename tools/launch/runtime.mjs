import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { npm } from './npm.mjs';

const wanted = 24;

/** @typedef {{ node: string, env: NodeJS.ProcessEnv }} Runtime */

/**
 * The Node that runs the product: this one when it is new enough, else one of our own from the npm registry, fetched once
 * into an ignored folder. The machine's own Node is left as it is.
 * @param {string} root
 * @returns {Promise<Runtime>}
 */
export async function ensureRuntime(root) {
  if (Number(process.versions.node.split('.')[0]) >= wanted) return { node: process.execPath, env: process.env };
  const folder = join(root, '.fangxian', 'node');
  const { name, program } = platformPackage();
  const node = join(folder, 'node_modules', name, 'bin', program);
  const runtime = { node, env: withPath(dirname(node)) };
  if (existsSync(node)) return runtime;

  mkdirSync(folder, { recursive: true });
  // A package of its own, so that npm does not take the folder for a part of the project around it.
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const args = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', `${name}@${wanted}`];
  await npm(args, { node: process.execPath, env: process.env }, folder, {
    doing: `这台机器的 Node 是 ${process.versions.node}，正在取一份 Node ${wanted} 供本软件自用 · This machine has Node ${process.versions.node}; fetching Node ${wanted} for this program's own use`,
    failed: `取不到 Node ${wanted}。请检查网络，或自己安装 Node ${wanted} 以上再试。\nNode ${wanted} could not be fetched. Check the network, or install Node ${wanted} or newer yourself.`,
  });
  return runtime;
}

/** The package `node` fetches these from its install script; naming them directly needs no script at all. */
function platformPackage() {
  const windows = process.platform === 'win32';
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  const name = `${prefix}-${windows ? 'win' : process.platform}-${process.arch}`;
  return { name, program: windows ? 'node.exe' : 'node' };
}

/** Windows spells the variable as it likes. @param {string} first */
function withPath(first) {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...process.env, [key]: `${first}${delimiter}${process.env[key] ?? ''}` };
}
