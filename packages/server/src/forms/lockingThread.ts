/** Locks one workbook, and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import officeCrypto from 'officecrypto-tool';

const { workbook, password } = workerData as { workbook: Uint8Array; password: string };
parentPort?.postMessage(officeCrypto.encrypt(Buffer.from(workbook), { password }));
