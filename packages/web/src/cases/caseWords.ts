/** What the folder of a household under observation is called on every face. */
import type { AlarmCode, CheckSlot, CheckWay, DayZeroRule, ReleaseCheck } from '@fangxian/domain/policy';
import type { AlarmClosing, Ending, Need, PaperState, Phase, TermChangeReason } from '@fangxian/domain/quarantine';
import { defineWords } from '../words/index.ts';

export const phaseWords = defineWords({
  zh: {
    proposed: '待落实',
    informed: '已告知',
    pledged: '已承诺',
    underObservation: '观察中',
    released: '已解除',
    elsewhere: '转往别处',
    void: '作废',
  } satisfies Record<Phase, string>,
  en: {
    proposed: 'proposed',
    informed: 'informed',
    pledged: 'pledged',
    underObservation: 'under observation',
    released: 'released',
    elsewhere: 'elsewhere',
    void: 'void',
  },
});

export const alarmWords = defineWords({
  zh: {
    letterNotServed: '文书还没送到',
    noCarer: '有人没人照护',
    manyDependants: '一个人照护得太多',
    teamIncomplete: '责任人没配齐',
    checkMissed: '漏查',
    fever: '发热',
    breach: '违规',
    needUnanswered: '需求没人应',
    objectionUnanswered: '异议没答复',
    notReleased: '到期没解除',
    referralUnanswered: '转诊后没有回音',
    noticeNotServed: '解除通知单还没送到',
    boardStillUp: '门上的公示还没取下',
  } satisfies Record<AlarmCode, string>,
  en: {
    letterNotServed: 'a letter is not served',
    noCarer: 'somebody has no carer',
    manyDependants: 'one carer for too many',
    teamIncomplete: 'the team is not complete',
    checkMissed: 'a check was missed',
    fever: 'fever',
    breach: 'breach',
    needUnanswered: 'a need is unanswered',
    objectionUnanswered: 'an objection is unanswered',
    notReleased: 'due and not released',
    referralUnanswered: 'nothing heard since the referral',
    noticeNotServed: 'the release notice is not served',
    boardStillUp: 'the door is still marked',
  },
});

export const closingWords = defineWords({
  zh: {
    doneLate: '后来补做了',
    reachedOtherwise: '用别的办法联系上了',
    wasAtHospital: '当时在医院',
    remeasuredWell: '复测正常',
    settledWithThem: '已和本人说清',
    mistake: '记错了',
  } satisfies Record<AlarmClosing, string>,
  en: {
    doneLate: 'done later',
    reachedOtherwise: 'reached in another way',
    wasAtHospital: 'was at the hospital',
    remeasuredWell: 'measured again, well',
    settledWithThem: 'settled with them',
    mistake: 'recorded by mistake',
  },
});

export const paperStateWords = defineWords({
  zh: {
    prepared: '已备好',
    served: '已送达',
    signed: '已签字',
    refused: '拒签',
    posted: '已张贴',
    takenDown: '已取下',
  } satisfies Record<PaperState, string>,
  en: {
    prepared: 'prepared',
    served: 'served',
    signed: 'signed',
    refused: 'refused',
    posted: 'posted',
    takenDown: 'taken down',
  },
});

export const ruleWords = defineWords({
  zh: {
    leftArea: '离开风险地区那天',
    arrived: '到达那天',
    lastContact: '最后一次接触那天',
    discovered: '发现那天',
  } satisfies Record<DayZeroRule, string>,
  en: {
    leftArea: 'the day they left the risk area',
    arrived: 'the day they arrived',
    lastContact: 'the day of the last contact',
    discovered: 'the day they were found',
  },
});

export const caseCodeWords = defineWords({
  zh: {
    morning: '上午',
    afternoon: '下午',
    inPerson: '上门',
    phone: '电话',
    video: '视频',
    self: '本人报',
    child: '孩子',
    elder: '老人',
    disabled: '残疾',
    ill: '病人',
    released: '解除',
    admitted: '转诊住院',
    facility: '转集中隔离',
    departed: '离开或去世',
    mistake: '作废',
    daysOver: '观察期已满',
    noSymptoms: '没有症状',
    testNegative: '检测阴性',
    communityVerified: '社区已核实',
    dateMended: '日期更正',
    newContact: '又有新的接触',
    symptoms: '出现症状',
    ordered: '上级要求',
  } satisfies Record<CheckSlot | CheckWay | Need | Ending | ReleaseCheck | TermChangeReason, string>,
  en: {
    morning: 'morning',
    afternoon: 'afternoon',
    inPerson: 'in person',
    phone: 'by telephone',
    video: 'by video',
    self: 'told by themselves',
    child: 'child',
    elder: 'old person',
    disabled: 'disabled',
    ill: 'ill',
    released: 'released',
    admitted: 'in hospital',
    facility: 'moved to a facility',
    departed: 'left or died',
    mistake: 'void',
    daysOver: 'the days are over',
    noSymptoms: 'no symptoms',
    testNegative: 'tested negative',
    communityVerified: 'verified by the community',
    dateMended: 'the date was mended',
    newContact: 'a new contact',
    symptoms: 'symptoms',
    ordered: 'ordered from above',
  },
});
