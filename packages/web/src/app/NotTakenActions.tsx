import { type OutboxAccount, useDevice } from '../device/index.ts';
import { Button, toast } from '../look/index.ts';
import { defineWords, useWords } from '../words/index.ts';

const words = defineWords({
  zh: {
    edit: '改好再送',
    again: '照原样再送',
    aside: '放到一边',
    seen: '看过了',
    going: '又放进待送里了',
    notSaved: '没有存上，请先腾出空间再试',
  },
  en: {
    edit: 'Edit and send',
    again: 'Send as it was',
    aside: 'Put aside',
    seen: 'Seen',
    going: 'It waits to be sent again',
    notSaved: 'Not saved. Free some space and try again',
  },
});

/** What its writer can do about a record that was not taken. One that is held is decided upon at the desk. */
export function NotTakenActions(props: { one: OutboxAccount['kept'][number]; onEdit?: (() => void) | undefined }) {
  const { one, onEdit } = props;
  const w = useWords(words);
  const device = useDevice();
  const again = () =>
    device.sendKeptAgain(one.id).then(
      () => toast(w.going),
      () => toast(w.notSaved),
    );
  const refused = one.outcome === 'refused';
  return (
    <div className="fx-choices">
      {refused && onEdit && <Button onClick={onEdit}>{w.edit}</Button>}
      {refused && one.record && <Button onClick={() => void again()}>{w.again}</Button>}
      <Button tone="quiet" onClick={() => void device.dismissKept(one.id)}>
        {refused ? w.aside : w.seen}
      </Button>
    </div>
  );
}
