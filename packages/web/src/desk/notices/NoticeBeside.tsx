import type { NoticeState } from '@fangxian/domain/notices';
import { useNow } from '../../app/index.ts';
import { useDevice, useRow, useVersion } from '../../device/index.ts';
import { Mark } from '../../look/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { plain } from '../community/index.ts';
import { Beside } from '../frame/index.ts';
import { grantWords } from '../people/index.ts';
import { recipients } from './recipients.ts';

const words = defineWords({
  zh: { gone: '没有找到这条通知', silent: '还没回 {n} 人', answered: '收到 {n} 人', all: '都收到了。' },
  en: {
    gone: 'This notice was not found',
    silent: '{n} {n:has|have} not answered',
    answered: '{n} {n:has|have} answered',
    all: 'All have answered.',
  },
});

/** A notice, and by name who has not answered yet: those one has to ring. */
export function NoticeBeside({ id, onClose }: { id: string; onClose: () => void }) {
  const w = useWords(words);
  const { comma } = useWords(grantWords);
  const format = useFormat();
  const now = useNow();
  const device = useDevice();
  useVersion();
  const notice = useRow<NoticeState>(`notice/${id}`);
  if (!notice)
    return (
      <Beside title={w.gone} onClose={onClose}>
        {null}
      </Beside>
    );
  const { silent, answered } = recipients(device, notice, now);
  return (
    <Beside title={notice.title} sub={format.moment(notice.publishedAt, now)} onClose={onClose}>
      <p className="dk-text">{notice.text}</p>
      <section>
        <h3>{silent.length > 0 ? w.silent({ n: silent.length }) : w.all}</h3>
        <ul className="fx-list">
          {silent.map((one) => {
            const phone = plain(one.phone);
            return (
              <li key={one.member} className="dk-person">
                <span>
                  <Mark state="notYet" quiet /> {plain(one.name)}
                </span>
                {phone && (
                  <span>
                    <a href={`tel:${phone}`}>☎ {phone}</a>
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      </section>
      {answered.length > 0 && (
        <section>
          <h3>{w.answered({ n: answered.length })}</h3>
          <p>{answered.map((one) => plain(one.name)).join(comma)}</p>
        </section>
      )}
    </Beside>
  );
}
