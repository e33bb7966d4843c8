/** The record itself, and what is asked about one. */
import type { Problems } from '../shapes.ts';

export const records = {
  'record.malformed': {
    zh: '这条记录的内容不完整或格式不对（{where}），没有入账，已原样保留。',
    en: 'This record is incomplete or not in the right form ({where}). It was not taken, and is kept as sent.',
  },
  'record.unknownKind': {
    zh: '服务器还不认识这种记录，先留在手机里，服务器升级后会自动发送。',
    en: 'The server does not know this kind of record yet. It stays on the phone and is sent after the upgrade.',
  },
  'record.unknownCause': {
    zh: '它所依据的那条记录还没有到，先留在手机里，稍后自动再发。',
    en: 'The record it refers to has not arrived yet. It stays on the phone and is sent again by itself.',
  },
  'record.unknownLog': {
    zh: '没有这个地方的账：{log}。请核对区划代码。',
    en: 'There is no such place: {log}. Check the code.',
  },
  'record.notForPeople': { zh: '这种记录只由系统产生。', en: 'Records of this kind are written by the system alone.' },
  'record.idTaken': {
    zh: '同一编号下已有另一条不同的记录，这条没有入账，已原样保留。',
    en: 'Another, different record has this id. This one was not taken, and is kept as sent.',
  },
  'record.clockAhead': {
    zh: '手机时间比实际快了不少，已按收到的时间记。请校准手机时间。',
    en: 'The phone clock is far ahead; the time of arrival was taken instead. Please set the clock.',
  },
  'record.veryLate': {
    zh: '这条记录是 {days} 天以前的，等社区确认后入账。',
    en: 'This record is {days} days old. It waits for the community to confirm it.',
  },
  'records.decisionStands': {
    zh: '这是一项决定，不能撤销，请用相应的结束或解除操作。',
    en: 'This is a decision and cannot be undone; end it instead.',
  },
  'records.voidsNothing': { zh: '要撤销的那条记录找不到。', en: 'The record to be undone was not found.' },
  'log.rewritten': {
    zh: '服务器上的账与这部手机以前看到的不一致。请告诉社区；数据会重新加载，你记的都还在。',
    en: 'The log on the server is not the one this phone saw before. Please tell the community; it loads again, and what you recorded is kept.',
  },
  'questions.unknown': { zh: '没有这个待核对事项。', en: 'There is no such question.' },
  'questions.alreadySettled': { zh: '这一条已经有人处理过了。', en: 'Somebody has settled this already.' },
} as const satisfies Problems;
