import type { Layout } from '@fangxian/domain/places';
import { defineWords } from '../../words/index.ts';

/** 2 单元 · 18 层 · 每层 4 户, where all stairwells agree. */
function sizes(layout: Layout) {
  if (layout.shape === 'list') return undefined;
  const most = (of: 'storeys' | 'perStorey') => Math.max(...layout.stairwells.map((one) => one[of]));
  return { stairwells: layout.stairwells.length, storeys: most('storeys'), perStorey: most('perStorey') };
}

export const placeWords = defineWords({
  zh: {
    apartments: '单元楼',
    standalone: '散居楼栋',
    lane: '街巷',
    courtyard: '院落',
    villageGroup: '村组',
    grid: '网格',
    noGrid: '未分网格',
    layout: '格局',
    told: ({ layout }: { layout: Layout }) => {
      const size = sizes(layout);
      return size ? `${size.stairwells} 单元 · ${size.storeys} 层 · 每层 ${size.perStorey} 户` : '一排门';
    },
  },
  en: {
    apartments: 'apartments',
    standalone: 'standalone',
    lane: 'lane',
    courtyard: 'courtyard',
    villageGroup: 'village group',
    grid: 'Grid',
    noGrid: 'in no grid',
    layout: 'Layout',
    told: ({ layout }) => {
      const size = sizes(layout);
      return size
        ? `${size.stairwells} stairwells · ${size.storeys} storeys · ${size.perStorey} doors each`
        : 'a row of doors';
    },
  },
});
