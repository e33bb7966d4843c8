import { useMemo } from 'react';
import { hrefOf } from '../../app/index.ts';
import { CopyProgress } from '../../group/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { type Door, notYet, type RoundReading, useCommunity } from '../community/index.ts';
import { SectionDrawing } from './SectionDrawing.tsx';
import { countOf, countWords } from './ThreeNumbers.tsx';

const words = defineWords({
  zh: {
    title: '楼栋',
    legend: '实心 已核清 · 半格 访过未核清 · 空心 未访 · 斜线 空置',
    left: '还有 {n}',
    done: '核清',
  },
  en: {
    title: 'Buildings',
    legend: 'full: settled · half: tried · hollow: not reached · crossed: vacant',
    left: '{n} left',
    done: 'settled',
  },
});

/** Each building of the round in small, with how many doors are left. */
export function Buildings({ reading }: { reading: RoundReading }) {
  const w = useWords(words);
  const c = useWords(countWords);
  const format = useFormat();
  const { buildings } = useCommunity();
  const doors = useMemo(() => {
    const found = new Map<string, Door[]>();
    for (const door of reading.doors) {
      const beside = found.get(door.home.building);
      if (beside) beside.push(door);
      else found.set(door.home.building, [door]);
    }
    return found;
  }, [reading]);
  const asked = buildings.filter(({ building }) => doors.has(building));
  return (
    <section>
      <h2>
        {w.title} <small className="dk-note">{w.legend}</small>
      </h2>
      <CopyProgress
        about={reading.round.name}
        places={asked.map(({ building, name }) => {
          const count = countOf(reading.byBuilding, building);
          return { name, left: count.tried + notYet(count), of: count.households };
        })}
      />
      <ul className="dk-buildings">
        {asked.map((building) => {
          const count = countOf(reading.byBuilding, building.building);
          const left = count.tried + notYet(count);
          const told = `${building.name}: ${c.settled} ${count.settled} / ${count.households}`;
          return (
            <li key={building.building}>
              <a
                href={hrefOf('desk', ['unreached'], {
                  building: building.building,
                  show: 'all',
                  round: reading.round.round,
                })}
                aria-label={told}
                title={told}
              >
                <SectionDrawing building={building} doors={doors.get(building.building) ?? []} />
                <b>{building.name}</b>
                <small>{left > 0 ? w.left({ n: format.number(left) }) : w.done}</small>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
