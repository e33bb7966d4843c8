import { useRef, useState } from 'react';
import { useWords } from '../../words/index.ts';
import { importWords } from './importWords.ts';

/** A place to drop a file, which is also a button to choose one. */
export function Drop({ onFile }: { onFile: (file: File) => void }) {
  const w = useWords(importWords);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <>
      <button
        type="button"
        className="dk-drop"
        data-over={over || undefined}
        onClick={() => input.current?.click()}
        onDragOver={(drag) => {
          drag.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(drop) => {
          drop.preventDefault();
          setOver(false);
          const [file] = drop.dataTransfer.files;
          if (file) onFile(file);
        }}
      >
        <b>{w.drop}</b>
        <span>{w.dropSub}</span>
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.csv,.xls"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          target.value = '';
        }}
      />
    </>
  );
}
