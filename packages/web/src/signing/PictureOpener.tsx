import type { PaperMoved, PaperPicture } from '@fangxian/domain/quarantine';
import { isSealed } from '@fangxian/domain/records';
import { useEffect, useState } from 'react';
import { useDevice } from '../device/index.ts';
import { Button, Sheet } from '../look/index.ts';
import { defineWords, useWords } from '../words/index.ts';
import './signing.css';

const words = defineWords({
  zh: {
    onScreen: '看签名',
    onPaper: '看照片',
    opening: '正在打开…',
    offline: '图片在服务器上，有网再看',
    erased: '这张图片已按规定销毁',
    alt: '{name}，第 {n} 张',
  },
  en: {
    onScreen: 'See the signature',
    onPaper: 'See the photo',
    opening: 'Opening…',
    offline: 'The picture is on the server: open it when there is a network',
    erased: 'This picture was destroyed, as the rules ask',
    alt: '{name}, picture {n}',
  },
});

/** What was signed, for whoever sees the folder: fetched when it is opened, and kept nowhere. */
export function PictureOpener({ moved, name, folder }: { moved: PaperMoved; name: string; folder: string }) {
  const w = useWords(words);
  const [open, setOpen] = useState(false);
  const pictures = moved.pictures ?? [];
  if (pictures.length === 0) return null;
  const label = moved.how === 'onScreen' ? w.onScreen : w.onPaper;
  return (
    <>
      <Button tone="quiet" onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && (
        <Sheet title={`${name} · ${label}`} onClose={() => setOpen(false)}>
          {pictures.map((picture, i) =>
            isSealed(picture) ? (
              <p key={picture.s}>{w.erased}</p>
            ) : (
              <Picture
                key={picture.file}
                moved={moved}
                folder={folder}
                picture={picture}
                alt={w.alt({ name, n: i + 1 })}
              />
            ),
          )}
        </Sheet>
      )}
    </>
  );
}

function Picture(props: { moved: PaperMoved; folder: string; picture: PaperPicture; alt: string }) {
  const { moved, folder, picture, alt } = props;
  const { record, log } = moved;
  const w = useWords(words);
  const device = useDevice();
  const [shown, setShown] = useState<{ url?: string; problem?: string }>({});
  const { file, media } = picture;
  useEffect(() => {
    let url: string | undefined;
    let gone = false;
    // A case that came from another community: what was signed there is asked for there.
    const cameWith = log === undefined ? undefined : { from: log, row: `quarantine/${folder}` as const };
    void device.file(record, file, cameWith).then((answer) => {
      if (gone) return;
      if (!answer.ok) return setShown({ problem: answer.problem?.words ?? w.offline });
      url = URL.createObjectURL(new Blob([answer.value], { type: media }));
      setShown({ url });
    });
    return () => {
      gone = true;
      if (url) URL.revokeObjectURL(url);
    };
  }, [device, record, log, folder, file, media, w]);
  if (shown.problem) return <p role="alert">{shown.problem}</p>;
  return shown.url ? <img className="fx-picture" src={shown.url} alt={alt} /> : <p>{w.opening}</p>;
}
