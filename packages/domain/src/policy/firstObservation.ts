/** What is said of home quarantine where no office has said anything else. */
import type { ObservationPolicy } from './observation.ts';

/** Version 1: the orders of early 2020 as far as they were found, and proposals where they were not. */
export const firstObservation: ObservationPolicy = {
  days: 14,
  inclusive: false,
  dueHour: 18,
  reasons: [
    {
      reason: 'riskAreaReturn',
      name: { zh: '风险地区返回', en: 'Back from a risk area' },
      dayZero: 'leftArea',
      basis: {
        zh: '肺炎机制发〔2020〕5号 二（一）1：登记并居家医学观察14天',
        en: 'Joint Prevention Mechanism order 2020 No. 5, 2(1)1: registration and 14 days of observation at home',
      },
    },
    {
      reason: 'outsideReturn',
      name: { zh: '市外返回', en: 'Back from outside the city' },
      dayZero: 'arrived',
      basis: {
        zh: '区里规定（2020年2月）：市外返回一律居家或居住地隔离观察14天',
        en: 'The district, February 2020: whoever comes back from outside the city is observed at home for 14 days',
      },
    },
    {
      reason: 'closeContact',
      name: { zh: '密切接触者', en: 'Close contact' },
      dayZero: 'lastContact',
      basis: {
        zh: '密切接触者管理：自最后一次无有效防护接触起14天',
        en: 'Management of close contacts: 14 days from the last unprotected contact',
      },
    },
    {
      reason: 'cohabitant',
      name: { zh: '同住人', en: 'Lives with somebody under observation' },
      dayZero: 'lastContact',
      basis: {
        zh: '密切接触者管理：与被观察者同住，按密切接触者管理',
        en: 'Management of close contacts: whoever lives with the person observed is managed as a contact',
      },
    },
  ],
  checks: [
    { slot: 'morning', from: 6, until: 12 },
    { slot: 'afternoon', from: 12, until: 20 },
  ],
  symptoms: [
    { symptom: 'cough', name: { zh: '咳嗽', en: 'Cough' } },
    { symptom: 'fatigue', name: { zh: '乏力', en: 'Fatigue' } },
    { symptom: 'shortOfBreath', name: { zh: '气促', en: 'Short of breath' } },
    { symptom: 'diarrhoea', name: { zh: '腹泻', en: 'Diarrhoea' } },
    { symptom: 'other', name: { zh: '其他不适', en: 'Something else' } },
  ],
  team: [
    {
      ...{ seat: 'cadre', name: { zh: '社区干部', en: 'Community cadre' }, role: 'communityWorker' },
      helps: { zh: '买菜买药、倒垃圾、代收快递', en: 'food, medicine, rubbish, parcels' },
    },
    {
      ...{ seat: 'police', name: { zh: '辖区民警', en: 'Police officer' }, role: 'policeOfficer' },
      helps: { zh: '出入、安全的事', en: 'coming and going, safety' },
    },
    {
      ...{ seat: 'doctor', name: { zh: '社区医生', en: 'Community doctor' }, role: 'doctor', fever: true },
      helps: { zh: '发热、不舒服，随时打', en: 'fever or feeling unwell, at any time' },
    },
  ],
  watch: [
    { part: 'day', name: { zh: '白天', en: 'Day' }, from: 8, until: 20 },
    { part: 'night', name: { zh: '夜间', en: 'Night' }, from: 20, until: 8 },
  ],
  papers: [
    { paper: 'responsibilityLetter', name: { zh: '责任书', en: 'Letter of responsibility' } },
    { paper: 'noticeLetter', name: { zh: '告知书', en: 'Notice' } },
    { paper: 'pledgeLetter', name: { zh: '承诺书', en: 'Pledge' } },
    { paper: 'supervisionBoard', name: { zh: '公示牌', en: 'Board' } },
    { paper: 'quarantineLine', name: { zh: '隔离线', en: 'Line' } },
    { paper: 'releaseNotice', name: { zh: '解除通知单', en: 'Release notice' } },
  ],
  papersFirst: ['responsibilityLetter', 'noticeLetter', 'pledgeLetter', 'supervisionBoard'],
  serveHours: 12,
  carerHours: 4,
  dependantsPerCarer: 3,
  needHours: 6,
  objectionHours: 24,
  releaseHours: 12,
  referralHours: 12,
  noticeHours: 12,
  release: {
    checks: ['daysOver', 'noSymptoms', 'communityVerified'],
    approvers: ['communitySecretary', 'doctor'],
  },
  askAgainDays: 3,
  linkDays: 7,
  owners: [
    { alarm: 'letterNotServed', owner: 'communityWorker' },
    { alarm: 'noCarer', owner: 'communitySecretary' },
    { alarm: 'manyDependants', owner: 'communitySecretary' },
    { alarm: 'teamIncomplete', owner: 'communitySecretary' },
    { alarm: 'checkMissed', owner: 'communityWorker' },
    { alarm: 'fever', owner: 'doctor' },
    { alarm: 'breach', owner: 'policeOfficer' },
    { alarm: 'needUnanswered', owner: 'communityWorker' },
    { alarm: 'objectionUnanswered', owner: 'communitySecretary' },
    { alarm: 'notReleased', owner: 'communitySecretary' },
    { alarm: 'referralUnanswered', owner: 'doctor' },
    { alarm: 'noticeNotServed', owner: 'communityWorker' },
    { alarm: 'boardStillUp', owner: 'communityWorker' },
  ],
};

export const observationSources: { readonly [field: string]: string } = {
  'observation.days': '肺炎机制发〔2020〕5号, January 2020: 居家医学观察14天',
  'observation.inclusive': 'Beibei newspaper page, February 2020: arrival on 17 January, the end on 31 January',
  'observation.dueHour': 'Fangxian proposal: in the evening of the last day, so that the release is served on it',
  'observation.reasons':
    'Order 2020 No. 5 for arrivals from an area of risk; Beibei newspaper page, February 2020, for arrivals from elsewhere (一律居家或居住地隔离观察14天); management of close contacts for contacts, 14 days from the last unprotected contact; those who live with them follow it',
  'observation.checks': 'Management of close contacts, 2020: two temperatures daily; the hours are a Fangxian proposal',
  'observation.symptoms': 'Fangxian proposal: what can be observed or told, after complaints that cadres were to judge',
  'observation.team': 'Beibei newspaper page: 三包一, village or community cadre, police officer, health centre',
  'observation.watch':
    'Beibei newspaper page: 包户到人, watched for 24 hours; where day and night divide is a Fangxian proposal',
  'observation.papers': 'Beibei newspaper page: 三书一牌, 三书一线一牌',
  'observation.papersFirst': 'Fangxian proposal: a household knows before it is restricted',
  'observation.serveHours': 'Fangxian proposal',
  'observation.carerHours': 'Fangxian proposal, after a disabled boy died whose only carer had been isolated',
  'observation.dependantsPerCarer': 'Fangxian proposal',
  'observation.needHours': 'Fangxian proposal',
  'observation.objectionHours': 'Fangxian proposal',
  'observation.releaseHours': 'Fangxian proposal: nobody is forgotten over a night',
  'observation.referralHours':
    'Fangxian proposal: while somebody is at a doctor’s nobody asks at home, so half a day later it is known where they are',
  'observation.noticeHours':
    'Fangxian proposal: by the next morning the household can show that it is free, and its door no longer says otherwise',
  'observation.release':
    'Guides of 2022: days over, test, no symptoms, verified by the community; tests were not asked for at home in February 2020',
  'observation.askAgainDays': '海口 release procedure: call-back; the day is a Fangxian proposal',
  'observation.linkDays': 'Fangxian proposal: long enough to read an answer, and the call-back lies within it',
  'observation.owners': 'Fangxian proposal',
};
