/** Words of the household sheet that several of its parts say. */
import type { AnswerSource } from '@fangxian/domain/policy';
import type { AttentionReason, Channel } from '@fangxian/domain/screening';
import { defineWords, useWords } from '../../words/index.ts';

export const sourceWords = defineWords({
  zh: {
    door: '上门',
    phone: '电话',
    message: '微信',
    self: '自己填报',
    neighbour: '邻居转述',
    buildingLead: '楼栋长',
    property: '物业',
    roster: '名册',
  } satisfies Record<AnswerSource, string>,
  en: {
    door: 'At the door',
    phone: 'Phone',
    message: 'Message',
    self: 'Self-report',
    neighbour: 'A neighbour',
    buildingLead: 'Building lead',
    property: 'Property office',
    roster: 'Roster',
  },
});

export const channelWords: { readonly [channel in Channel]: AnswerSource } = {
  door: 'door',
  phone: 'phone',
  message: 'message',
  self: 'self',
};

export const reasonWords = defineWords({
  zh: {
    fever: '发热',
    unwell: '不舒服',
    riskArea: '去过风险地区',
    contact: '接触过',
    answer: '有回答要看',
  } satisfies Record<AttentionReason, string>,
  en: {
    fever: 'Fever',
    unwell: 'Unwell',
    riskArea: 'Been to a risk area',
    contact: 'Was in contact',
    answer: 'An answer to look at',
  },
});

export const markWords = defineWords({
  zh: { well: '正常', away: '外出', refused: '拒访', unasked: '没问到', needsAttention: '有情况', and: '、' },
  en: {
    well: 'Well',
    away: 'Away',
    refused: 'Refused',
    unasked: 'Not asked',
    needsAttention: 'Needs attention',
    and: ', ',
  },
});

/** The one button, and what it is about to record. */
export const recordWords = defineWords({
  zh: {
    allWell: '全部正常，已问过',
    allWellBy: '全部正常，{source}问过',
    told: '已问过：{what}',
    toldBy: '{source}：{what}',
    well: '{n}人正常',
    needsAttention: '{n}人有情况',
    away: '{n}人外出',
    refused: '{n}人拒访',
    and: ',',
    notSettled: '邻居说的，仍要再问',
  },
  en: {
    allWell: 'All well, asked',
    allWellBy: 'All well, asked by {source}',
    told: 'Asked: {what}',
    toldBy: '{source}: {what}',
    well: '{n} well',
    needsAttention: '{n} to look at',
    away: '{n} away',
    refused: '{n} refused',
    and: ', ',
    notSettled: 'Hearsay: still to be asked',
  },
});

export function useSourceWords() {
  return useWords(sourceWords);
}
