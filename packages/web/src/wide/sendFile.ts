/** Sends a roster file as it is, telling how far it got. */
import type { ProblemTold } from '@fangxian/domain/exchange';
import type { Answer } from '../device/index.ts';
import { language } from '../words/index.ts';

export function sendFile<Value>(
  path: string,
  file: File,
  onProgress: (done: number, of: number) => void,
): Promise<Answer<Value>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    // The kind of file is told by its name; some browsers call a .csv whatever the office suite told them.
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.setRequestHeader('accept-language', language());
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded, total);
    request.onerror = () => resolve({ ok: false, status: 0, problem: undefined });
    request.onload = () => {
      const told = parsed(request.responseText);
      if (request.status < 300) resolve({ ok: true, value: told as Value });
      else resolve({ ok: false, status: request.status, problem: told as ProblemTold | undefined });
    };
    request.send(file);
  });
}

/** Sends a file and gets one back: an office's form, filled in. */
export async function postForFile(path: string, file: File): Promise<Answer<Blob>> {
  const headers = {
    'content-type': 'application/octet-stream',
    'x-file-name': encodeURIComponent(file.name),
    'accept-language': language(),
  };
  try {
    const response = await fetch(path, { method: 'POST', credentials: 'same-origin', headers, body: file });
    if (response.ok) return { ok: true, value: await response.blob() };
    return { ok: false, status: response.status, problem: parsed(await response.text()) as ProblemTold | undefined };
  } catch {
    return { ok: false, status: 0, problem: undefined };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // A proxy's page, not our answer.
  }
}
