import { useDevice, useSession } from '../device/index.ts';
import { useFormat, useWords } from '../words/index.ts';
import { meWords } from './meWords.ts';
import { roleWords } from './roleWords.ts';

/** Who is signed in, and what they answer for; with several communities, which one is shown. */
export function WhoIAm() {
  const w = useWords(meWords);
  const roles = useWords(roleWords);
  const format = useFormat();
  const device = useDevice();
  const session = useSession();
  const nameOf = (code: string) => session.logs.find((log) => log.code === code)?.name ?? code;
  const held = session.grants.filter(({ until }) => until === undefined || until > Date.now());
  return (
    <section className="fx-stack">
      <div>
        <h2>{session.name}</h2>
        {held.map(({ grant, role, scope, until }) => (
          <p key={grant} className="fx-note">
            {nameOf(scope.place)} · {roles[role]}
            {until !== undefined && ` · ${w.until({ day: format.date(until) })}`}
          </p>
        ))}
      </div>
      {session.logs.length > 1 && (
        <label className="fx-field">
          {w.place}
          <select value={device.log} onChange={(change) => void device.chooseLog(change.target.value)}>
            {session.logs.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </section>
  );
}
