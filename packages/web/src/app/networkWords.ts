import { defineWords } from '../words/index.ts';

export const networkWords = defineWords({
  zh: {
    title: '保存与送达',
    allSent: '全部已送达 {time}',
    offline: '没有网络，最近一次联系 {time}，可以照常记',
    noContactYet: '还没有联系上服务器，可以照常记',
    unsent: '{n} 条未送，最早 {age}前，会自动再发',
    unsentNow: '{n} 条未送，会自动再发',
    filesUnsent: '记录已送达，{n} 段录音未送，会自动再发',
    locked: '请重新登录，{n} 条在手机里等着',
    lockedNone: '请重新登录',
    lockedWhy: '服务器不认这次登录了。记下的都在这里，可以照常记，重新登录后自动送。',
    spaceFull: '手机存满了，刚才的没有存上',
    spaceFullWhy:
      '手机存满了，新记的存不上；以前存下的都还在。请先腾出空间：删几段视频或不用的应用，再点一次保存。填到一半的那张表不要关。',
    spaceLow: '手机快存满了，请腾出空间',
    spaceLowWhy: '手机快存满了。现在还存得上，已存的都在。请趁早腾出空间：删几段视频或不用的应用。',
    elsewhere: '防线在这台设备上开着不止一个页面，由另一页来送。两页都能记，不会重复送。',
    narrowed: '你负责的范围变了。之前记的都已送出，不再由你负责的门已从这里移走。',
    sentAgain:
      '服务器退回到了较早的备份，忘掉了一些。这台设备把其中的 {n} 条又送了一遍，没有丢，也没有重复。请告诉社区负责人。',
    lookHere: '有话要说，请点开',
    kept: '{n} 条没有入账，请看',
    loading: '正在取名册',
    savedHere: '“已保存”是存在这部手机里，“已送达”是服务器收到了。没网时照常记，有网会自动送。',
    sendNow: '现在就送',
    sending: '正在送…',
    nextTry: '下一次 {time}',
    keptTitle: '没有入账的记录',
    held: '等社区确认',
    refused: '没有入账',
    dismiss: '看过了',
    signIn: '重新登录',
    rewritten: '服务器上的历史和这部手机记得的不一样，已重新取了一遍；这里记过的会自动再送。请告诉社区负责人。',
  },
  en: {
    title: 'Saved and sent',
    allSent: 'All sent {time}',
    offline: 'No network, last contact {time}; carry on as usual',
    noContactYet: 'No contact with the server yet; carry on as usual',
    unsent: '{n} unsent, oldest {age}, will try again',
    unsentNow: '{n} unsent, will try again',
    filesUnsent: 'Records sent; {n} {n:recording|recordings} unsent, will try again',
    locked: 'Please sign in again; {n} waiting here',
    lockedNone: 'Please sign in again',
    lockedWhy:
      'The server no longer knows this sign-in. What you recorded is here; carry on, and it is sent once you are signed in again.',
    spaceFull: 'This phone is full: the last one was not saved',
    spaceFullWhy:
      'This phone is full and cannot save anything new; what was saved before is still here. Free some space first (a few videos, an app you do not use), then tap save again. Leave the sheet open meanwhile.',
    spaceLow: 'This phone is nearly full: please free some space',
    spaceLowWhy:
      'This phone is nearly full. It still saves, and all that was saved is here. Please free some space in time: a few videos, an app you do not use.',
    elsewhere:
      'Fangxian is open in more than one page here; the other one sends. Record in either: nothing is sent twice.',
    narrowed:
      'The doors you look after have changed. What you had recorded was sent; doors that are no longer yours have left this device.',
    sentAgain:
      'The server went back to an earlier backup and had forgotten some. {n} of them were sent again from here: nothing lost, nothing doubled. Please tell the community.',
    lookHere: 'something to tell you: tap here',
    kept: '{n} not taken, please look',
    loading: 'Fetching the roster',
    savedHere:
      '“Saved” means on this phone; “sent” means the server has it. Without network carry on as usual; it is sent by itself.',
    sendNow: 'Send now',
    sending: 'Sending…',
    nextTry: 'Next try {time}',
    keptTitle: 'Records not taken',
    held: 'Waits for the community',
    refused: 'Not taken',
    dismiss: 'Seen',
    signIn: 'Sign in again',
    rewritten:
      'The history on the server is not the one this phone remembers. It was fetched anew, and what was recorded here goes again by itself. Please tell the community.',
  },
});
