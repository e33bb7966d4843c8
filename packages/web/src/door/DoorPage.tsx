import type { ReactNode } from 'react';
import { type EditNotTaken, hrefOf, NetworkLine, useGo } from '../app/index.ts';
import { useDevice } from '../device/index.ts';
import { Page, Tabs } from '../look/index.ts';
import { defineWords, useWords } from '../words/index.ts';
import { RoundName } from './rounds/RoundName.tsx';
import { layOpenAgain } from './visit/index.ts';

const words = defineWords({
  zh: { buildings: '楼栋', today: '今天', search: '搜索', me: '我', tabs: '主要页面' },
  en: { buildings: 'Buildings', today: 'Today', search: 'Search', me: 'Me', tabs: 'Main pages' },
});

const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.8,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;
const icons = {
  buildings: <path d="M5 21V4h9v17M14 9h5v12M3 21h18M8 8h3M8 12h3M8 16h3" {...line} />,
  today: <path d="M4 6h2M4 12h2M4 18h2M9.500 6H20M9.500 12H20M9.500 18H20" {...line} />,
  search: <path d="M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14M16.200 16.200 21 21" {...line} />,
  me: <path d="M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.500 21a7.500 7.500 0 0 1 15 0" {...line} />,
};
export type TabName = keyof typeof icons;

/** A page with the tabs at its foot. */
export function TabPage(props: {
  tab: TabName;
  title: ReactNode;
  sub?: ReactNode;
  actions?: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
}) {
  const w = useWords(words);
  const { go } = useGo();
  const { tab, title, sub, actions, foot, children } = props;
  const tabs = (Object.keys(icons) as TabName[]).map((name) => ({
    name,
    label: w[name],
    href: hrefOf('door', [name]),
    icon: (
      <svg viewBox="0 0 24 24" aria-hidden="true">
        {icons[name]}
      </svg>
    ),
  }));
  return (
    <Page
      title={title}
      sub={sub}
      actions={actions}
      above={<Above />}
      bar={
        <>
          {foot && <div className="door-foot">{foot}</div>}
          <Tabs tabs={tabs} current={tab} label={w.tabs} onGo={({ name }) => go([name])} />
        </>
      }
    >
      {children}
    </Page>
  );
}

/** The honest line about the network, and the round: on every page. */
export function Above() {
  const device = useDevice();
  const { go } = useGo();
  const edit: EditNotTaken = (one) =>
    one.kind === 'screening.visited'
      ? () => {
          const household = layOpenAgain(device, one);
          if (household !== undefined) go(['household', household]);
        }
      : undefined;
  return (
    <div className="door-above">
      <NetworkLine onEdit={edit} />
      <RoundName />
    </div>
  );
}
