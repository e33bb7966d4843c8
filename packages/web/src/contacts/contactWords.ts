/** What trying to reach somebody is called on every face. */
import type { Channel, ContactOutcome } from '@fangxian/domain/contacts';
import { defineWords } from '../words/index.ts';

export const outcomeWords = defineWords({
  zh: {
    agreed: '接了，同意',
    refused: '接了，不同意',
    noAnswer: '没接、没人',
    unread: '没回信息',
    wrongNumber: '号码不对',
  } satisfies Record<ContactOutcome, string>,
  en: {
    agreed: 'Answered, agreed',
    refused: 'Answered, refused',
    noAnswer: 'No answer',
    unread: 'Message not answered',
    wrongNumber: 'Wrong number',
  },
});

export const channelWords = defineWords({
  zh: { phone: '电话', message: '信息', door: '上门', neighbour: '托物业、邻居' } satisfies Record<Channel, string>,
  en: { phone: 'by telephone', message: 'by message', door: 'at the door', neighbour: 'through a neighbour' },
});

export const rungWords = defineWords({
  zh: {
    call: '再打第 {nth} 次电话',
    message: '发一条信息',
    door: '上门',
    neighbour: '请物业或邻居带话',
    street: '上报街道',
    police: '请民警帮忙',
  },
  en: {
    call: 'Call, try {nth}',
    message: 'Send a message',
    door: 'Go to the door',
    neighbour: 'Ask the property office or a neighbour',
    street: 'Hand up to the street',
    police: 'Ask the police officer to help',
  },
});
