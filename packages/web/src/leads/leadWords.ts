/** What leads are called on every face. */
import type { LeadResult, LeadSource, Stage } from '@fangxian/domain/leads';
import { defineWords } from '../words/index.ts';

export const stageWords = defineWords({
  zh: {
    toAssign: '待派单',
    toVerify: '待核查',
    away: '已转出',
    verified: '已核查',
    double: '重复',
    unknown: '待核对',
  } satisfies Record<Stage, string>,
  en: {
    toAssign: 'to assign',
    toVerify: 'to verify',
    away: 'passed on',
    verified: 'verified',
    double: 'told twice',
    unknown: 'incomplete',
  },
});

export const resultWords = defineWords({
  zh: { true: '属实', untrue: '不实', notFound: '查无此人', movedOn: '去了别处' } satisfies Record<LeadResult, string>,
  en: { true: 'True', untrue: 'Not true', notFound: 'Nobody of that name', movedOn: 'Gone elsewhere' },
});

export const sourceWords = defineWords({
  zh: {
    batch: '推送名单',
    phone: '电话',
    screening: '排查问到',
    self: '本人登记',
    companion: '同行或亲属',
  } satisfies Record<LeadSource, string>,
  en: {
    batch: 'list',
    phone: 'telephone',
    screening: 'asked at a door',
    self: 'told by themselves',
    companion: 'companion or relative',
  },
});
