/** Requests and files. */
import type { Problems } from '../shapes.ts';

export const request = {
  'request.tooLarge': { zh: '一次发得太多了，请分批发送。', en: 'Too much was sent at once. Send it in parts.' },
  'request.malformed': { zh: '请求的格式不对：{where}。', en: 'The request is not in the right form: {where}.' },
  'request.notFound': { zh: '没有找到。', en: 'Not found.' },
  'request.busy': {
    zh: '服务器一时忙不过来，请稍后再试，已填的内容不会丢。',
    en: 'The server is busy. Try again soon; nothing you entered is lost.',
  },
  'request.purposeNeeded': {
    zh: '查看完整信息要写明用途，用途会留下记录。',
    en: 'Say what the full data is needed for; it is put on record.',
  },
  'request.secondPersonNeeded': {
    zh: '完整导出超过 {rows} 行，需要另一位负责人同意。',
    en: 'An unmasked export of more than {rows} rows needs a second person to agree.',
  },
  'files.unknownRecord': {
    zh: '这个文件所属的记录还没有到，先留在手机里，稍后自动再发。',
    en: 'The record this file belongs to has not arrived yet. The file stays on the phone and is sent again by itself.',
  },
  'files.notTheOne': {
    zh: '文件的内容与记录里写的不一致，没有收下。',
    en: 'This file is not the one that the record names. It was not taken.',
  },
  'files.notHere': {
    zh: '这个文件还没有从记录它的手机送到，请稍后再打开。',
    en: 'This file has not arrived from the phone that made it. Try again later.',
  },
  'files.erased': {
    zh: '这个文件已按规定销毁。',
    en: 'This file was destroyed, as the rules ask.',
  },
} as const satisfies Problems;
