import { useEffect, useRef, useState } from 'react';
import { Button } from '../look/index.ts';
import { defineWords, useWords } from '../words/index.ts';
import './signing.css';

const words = defineWords({
  zh: {
    pad: '签名的地方，用手指或笔写',
    here: '请在这里签名',
    clear: '重签',
    done: '签好了',
  },
  en: {
    pad: 'Signature: write with finger or pen',
    here: 'Please sign here',
    clear: 'Sign again',
    done: 'Signed',
  },
});

type Point = { readonly x: number; readonly y: number };

function blank(pad: HTMLCanvasElement): void {
  const { width, height } = pad.getBoundingClientRect();
  const ratio = Math.min(2, window.devicePixelRatio || 1);
  pad.width = Math.round(width * ratio);
  pad.height = Math.round(height * ratio);
  const context = pad.getContext('2d');
  if (!context) return;
  context.scale(ratio, ratio);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  Object.assign(context, { strokeStyle: '#111', lineWidth: 2.6, lineCap: 'round', lineJoin: 'round' });
}

/** Ink on white, whatever the theme: what is signed is a document. The finger that holds the phone draws nothing. */
export function SignPad({ onDone }: { onDone: (png: Uint8Array<ArrayBuffer>) => void }) {
  const w = useWords(words);
  const whole = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const pen = useRef<{ id: number; last: Point }>(undefined);
  const [signed, setSigned] = useState(false);

  const wipe = () => {
    if (canvas.current) blank(canvas.current);
    setSigned(false);
  };
  // Once, when the pad is there: turning the phone keeps what is written.
  useEffect(() => {
    if (canvas.current) blank(canvas.current);
    whole.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  const pointOf = (event: React.PointerEvent): Point => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const draw = (from: Point, to: Point) => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
  };

  return (
    <div ref={whole} className="fx-sign">
      <div className="fx-sign-pad">
        <canvas
          ref={canvas}
          role="img"
          aria-label={w.pad}
          onPointerDown={(event) => {
            if (pen.current) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            const at = pointOf(event);
            pen.current = { id: event.pointerId, last: at };
            draw(at, { x: at.x + 0.1, y: at.y });
          }}
          onPointerMove={(event) => {
            if (pen.current?.id !== event.pointerId) return;
            const at = pointOf(event);
            draw(pen.current.last, at);
            pen.current.last = at;
            setSigned(true);
          }}
          onPointerUp={(event) => {
            if (pen.current?.id === event.pointerId) pen.current = undefined;
          }}
          onPointerCancel={() => {
            pen.current = undefined;
          }}
        />
        {!signed && <span aria-hidden>{w.here}</span>}
      </div>
      <div className="fx-sign-actions">
        <Button onClick={wipe} disabled={!signed}>
          {w.clear}
        </Button>
        <Button
          tone="primary"
          disabled={!signed}
          onClick={() =>
            canvas.current?.toBlob(async (blob) => {
              if (blob) onDone(new Uint8Array(await blob.arrayBuffer()));
            }, 'image/png')
          }
        >
          {w.done}
        </Button>
      </div>
    </div>
  );
}
