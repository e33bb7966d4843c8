import { type ReactNode, useState } from 'react';
import { facesFor, hrefOf, NetworkLine, useGo, useNow, usePath } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import { layOpenAgain } from '../../door/visit/index.ts';
import { useKeys, useLinks } from '../../wide/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { areasFor, areaWords } from './areas.ts';
import { KeysHelp } from './KeysHelp.tsx';
import { Myself } from './Myself.tsx';
import { useAreaCounts } from './useAreaCounts.ts';

const words = defineWords({
  zh: { brand: '防线', areas: '工作台', door: '入户', command: '指挥', keys: '快捷键', others: '其他' },
  en: { brand: 'Fangxian', areas: 'Desk', door: 'Doors', command: 'Command', keys: 'Keys', others: 'Other' },
});

/** Areas at the left, the work in the middle. */
export function Frame({ children }: { children: ReactNode }) {
  const w = useWords(words);
  const named = useWords(areaWords);
  const format = useFormat();
  const device = useDevice();
  const { go } = useGo();
  const [help, setHelp] = useState(false);
  const areas = areasFor(device, useNow());
  const [current = areas[0]] = usePath();
  const counts = useAreaCounts();
  const onClick = useLinks();
  const place = device.session.logs.find(({ code }) => code === device.log)?.name ?? device.log;
  const digits = Object.fromEntries(areas.map((area, at) => [String(at + 1), () => go([area])]));
  useKeys({ ...digits, '?': () => setHelp(true) });

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hands the links inside to the router
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link's Enter is a click
    <div className="dk-frame" onClick={onClick}>
      <nav className="dk-rail" aria-label={w.areas}>
        <a className="dk-brand" href={hrefOf('desk', [])}>
          <b>{w.brand}</b>
          <span>{place}</span>
        </a>
        <ul>
          {areas.map((area) => (
            <li key={area}>
              <a href={hrefOf('desk', [area])} aria-current={area === current ? 'page' : undefined}>
                {named[area]}
                {!!counts[area] && <span>{format.number(counts[area])}</span>}
              </a>
            </li>
          ))}
        </ul>
        <ul className="dk-others" aria-label={w.others}>
          {facesFor(device.session.grants)
            .filter((face) => face !== 'desk')
            .map((face) => (
              <li key={face}>
                <a href={hrefOf(face, [])}>{face === 'door' ? w.door : w.command} ›</a>
              </li>
            ))}
        </ul>
        <footer>
          <NetworkLine
            onEdit={(one) =>
              one.kind === 'screening.visited'
                ? () => {
                    const household = layOpenAgain(device, one);
                    if (household !== undefined) go(['residents'], { at: household });
                  }
                : undefined
            }
          />
          <Myself />
          <button type="button" className="dk-plain" onClick={() => setHelp(true)}>
            <kbd>?</kbd> {w.keys}
          </button>
        </footer>
      </nav>
      {children}
      {help && <KeysHelp onClose={() => setHelp(false)} />}
    </div>
  );
}
