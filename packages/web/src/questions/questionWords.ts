/** Words of the round's own questions that several places say. */
import type { AttentionRule, OwnQuestion, QuestionType } from '@fangxian/domain/screening';
import { defineWords, type Language } from '../words/index.ts';

export const typeWords = defineWords({
  zh: {
    yesNo: '是 / 否',
    number: '数字',
    choice: '选一项',
    text: '文字',
    date: '日期',
    place: '地点',
    riskArea: '风险地区',
  } satisfies Record<QuestionType, string>,
  en: {
    yesNo: 'Yes / no',
    number: 'Number',
    choice: 'Choice',
    text: 'Text',
    date: 'Date',
    place: 'Place',
    riskArea: 'Risk area',
  },
});

export const ruleWords = defineWords({
  zh: {
    yes: '答“是”',
    no: '答“否”',
    above: '大于',
    below: '小于',
    oneOf: '选了这些',
    onOrAfter: '这天或以后',
    listed: '当时在风险地区名单上',
    anything: '答了就看',
  } satisfies Record<AttentionRule['rule'], string>,
  en: {
    yes: 'Yes',
    no: 'No',
    above: 'Above',
    below: 'Below',
    oneOf: 'One of these',
    onOrAfter: 'This day or later',
    listed: 'On the list of risk areas then',
    anything: 'Any answer',
  },
});

/** The wording in the reader's language; where it was not written, the other one. */
export function saidIn(text: OwnQuestion['text'], language: Language): string {
  return text[language].trim() || text.zh.trim() || text.en.trim();
}
