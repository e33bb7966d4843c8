import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs something that writes a JSON report, and reads it. Undefined when there is none: it broke off before its end. */
export async function withReport<Report, Ran>(
  run: (file: string) => Promise<Ran>,
): Promise<{ ran: Ran; report: Report | undefined }> {
  const folder = mkdtempSync(join(tmpdir(), 'fangxian-report-'));
  try {
    const file = join(folder, 'report.json');
    const ran = await run(file);
    return { ran, report: read<Report>(file) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function read<Report>(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}
