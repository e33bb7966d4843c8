import { useCallback } from 'react';
import { defineWords, useLanguage, useWords } from '../words/index.ts';

const words = defineWords({ zh: { head: '户主' }, en: { head: 'Head' } });

const relations: { readonly [zh: string]: string } = {
  本人: 'themselves',
  配偶: 'spouse',
  妻: 'wife',
  妻子: 'wife',
  夫: 'husband',
  丈夫: 'husband',
  子: 'son',
  儿子: 'son',
  女: 'daughter',
  女儿: 'daughter',
  父: 'father',
  父亲: 'father',
  母: 'mother',
  母亲: 'mother',
  孙: 'grandchild',
  孙子: 'grandson',
  孙女: 'granddaughter',
  祖父: 'grandfather',
  祖母: 'grandmother',
  媳: 'daughter-in-law',
  儿媳: 'daughter-in-law',
  婿: 'son-in-law',
  女婿: 'son-in-law',
  兄: 'elder brother',
  弟: 'younger brother',
  姐: 'elder sister',
  妹: 'younger sister',
  兄弟姐妹: 'sibling',
  租客: 'tenant',
  其他: 'other',
};

/** A relation to the head as the roster has it; the usual ones in the reader's language. */
export function useRelation(): (told: string | undefined) => string | undefined {
  const w = useWords(words);
  const language = useLanguage();
  return useCallback(
    (told) => {
      if (told === 'head') return w.head;
      return language === 'en' && told ? (relations[told] ?? told) : told;
    },
    [w, language],
  );
}
