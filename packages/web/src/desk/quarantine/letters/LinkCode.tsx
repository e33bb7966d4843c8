import { defineWords, useWords } from '../../../words/index.ts';
import type { CaseLink } from './useCaseLink.ts';

const words = defineWords({
  zh: {
    scan: '微信扫一扫，打开您家自己的页面',
    opens: '看到哪天、为什么、谁来帮您；报体温，说要买什么，提不同意见。不用登录。',
    keep: '这个码只给您家，请收好，不要拍给别人。',
    released: '解除后几天内还能打开，看答复、留作凭据。',
  },
  en: {
    scan: 'Scan with WeChat: your household’s own page',
    opens: 'Until when, why and who helps you; report temperatures, say what you need, disagree. No signing in.',
    keep: 'The code is for your household alone: keep it, and show it to nobody else.',
    released: 'It opens for some days after the release: to read an answer, or as proof.',
  },
});

/** The code to the household's own page, with words that say what it opens. On letters alone, never on what hangs at a door. */
export function LinkCode({ code, over = false }: { code: CaseLink | undefined; over?: boolean }) {
  const w = useWords(words);
  if (!code) return null;
  return (
    <figure className="dk-code">
      <img alt="" src={`data:image/svg+xml,${encodeURIComponent(code.qr)}`} />
      <figcaption>
        <b>{w.scan}</b>
        <span>{over ? w.released : w.opens}</span>
        <span>{w.keep}</span>
      </figcaption>
    </figure>
  );
}
