import { useNow } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import { type Invitation, InvitationMade, usePlaceName } from '../../wide/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { Beside } from '../frame/index.ts';

const words = defineWords({
  zh: { title: '邀请好了', sub: '{name} · {time} 前有效，只能用一次' },
  en: { title: 'The invitation is ready', sub: '{name} · good until {time}, once' },
});

export function InvitationShown(props: { invitation: Invitation; name: string; onClose: () => void }) {
  const { invitation, name, onClose } = props;
  const w = useWords(words);
  const format = useFormat();
  const now = useNow();
  const place = usePlaceName(useDevice().log);
  return (
    <Beside title={w.title} sub={w.sub({ name, time: format.moment(invitation.expiresAt, now) })} onClose={onClose}>
      <InvitationMade invitation={invitation} name={name} place={place} onClose={onClose} />
    </Beside>
  );
}
