import { defineWords } from '../../words/index.ts';

/** What is wrong with a line, beside it; `said` is the part that could not be meant. */
export const faultWords = defineWords({
  zh: {
    notRead: '“{said}”看不懂：先写 1 到 8',
    noTick: '“{said}”：还要写是 1 到 8 的哪一个',
    whoIsIt: '“{said}”是第几个人？如 {said}1',
    nobodySo: '“{said}”：没有这个人（体温要写三位，如 365）',
    twoForAll: '“{said}”：全户的写了两样',
    twoStates: '“{said}”：同一个人写了两样',
    whoseTemperature: '{said} 是谁的体温？先写人：11 365',
    twoTemperatures: '“{said}”：同一个人两个体温',
    whoSpoke: '“{said}”：代答写 91 亲属、92 邻居、93 照护人，再加 1 同意、2 问不到、3 亲属作主',
    noSuchQuestion: '“{said}”：表上没有这个字母的问题',
    notAnAnswer: '“{said}”：这个问题不能这样答',
    whoseAnswer: '“{said}”是谁的回答？先写人：11 {said}',
    saidTwice: '“{said}”：写了两遍',
    contradicts: '说正常，可是体温高（{said}）',
    notThere: '外出、拒访、没见到的人，不会有体温和回答 {said}',
  },
  en: {
    notRead: '“{said}” cannot be read: only 1 to 8 come first',
    noTick: '“{said}”: which of 1 to 8 is it',
    whoIsIt: '“{said}”: which person? {said}1, for example',
    nobodySo: '“{said}”: no such person (a temperature has three digits, such as 365)',
    twoForAll: '“{said}”: two things of the whole household',
    twoStates: '“{said}”: two things of one person',
    whoseTemperature: 'whose temperature is {said}? The person first: 11 365',
    twoTemperatures: '“{said}”: two temperatures of one person',
    whoSpoke:
      '“{said}”: by another is 91 a relative, 92 a neighbour, 93 a carer, then 1 agrees, 2 not asked, 3 the relative decides',
    noSuchQuestion: '“{said}”: the sheet has no question of this letter',
    notAnAnswer: '“{said}” is no answer to this question',
    whoseAnswer: 'whose answer is “{said}”? The person first: 11 {said}',
    saidTwice: '“{said}”: written twice',
    contradicts: 'said to be well, with a high temperature ({said})',
    notThere: 'who is away, refused or was not met has no temperature and no answer {said}',
  },
});
