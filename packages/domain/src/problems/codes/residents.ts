/** Households and persons, and the places they live in. */
import type { Problems } from '../shapes.ts';

export const residents = {
  'residents.unknownHousehold': {
    zh: '名册里没有这一户，可能已搬走或门牌不同。记录已收下，请社区核对。',
    en: 'This household is not on the roster; it may have moved. The record is kept, for the desk to look at.',
  },
  'residents.unknownPerson': {
    zh: '名册里没有这个人。记录已收下，请社区核对。',
    en: 'This person is not on the roster. The record is kept, for the desk to look at.',
  },
  'residents.inTwoHouseholds': {
    zh: '此人已登记在另一户，现在两户都有。请核对住在哪一户，用“搬到别户”改过来。',
    en: 'This person is on record in another household, and now in both. Say where they live with “moved to another household”.',
  },
  'residents.leftElsewhere': {
    zh: '此人已不在这一户，记录已收下，请社区核对。',
    en: 'This person is not on record in that household any more. The record is kept, for the desk to look at.',
  },
  'residents.movedNowhere': {
    zh: '搬出和搬入是同一户，没有改动，请核对。',
    en: 'They moved from a household to that same one; nothing was changed. Please check.',
  },
  'residents.mergedWithOneself': {
    zh: '选的是同一条登记，没有可合并的。',
    en: 'Both are the same entry; there is nothing to merge.',
  },
  'residents.mergedElsewhere': {
    zh: '另一条登记不在本社区，不能合并；两条都保留。请问登记另一条的社区，由那边用“搬到别的社区”转过来，再在这里合并。',
    en: 'The other entry is not in this community and was not merged; both are kept. Ask the community that holds it to hand the person over with “moved to another community”, then merge here.',
  },
  'residents.mergedAcross': {
    zh: '其中一人已转往{place}，两个社区的登记不能合并，两条都保留。请联系{place}：由那边退回，或用“搬到别的社区”转过去再合并。',
    en: 'One of them was handed over to {place}. Entries of two communities are not merged; both are kept. Ask {place} to send them back, or hand the other over too and merge there.',
  },
  'residents.movedAwayWithin': {
    zh: '要搬去的就是本社区，请用“搬到别户”。',
    en: 'That is this community. Use “moved to another household”.',
  },
  'residents.notInHousehold': {
    zh: '选的人里有人已不在这一户，没有转出。请核对后重选。',
    en: 'Somebody chosen is not in this household any more; nobody was handed over. Please look again and choose anew.',
  },
  'residents.movedBefore': {
    zh: '这条转出记的时间在此人最近一次转入之前，没有入账。若确实又要搬走，请重新登记。',
    en: 'This was recorded before they last came here, and was not taken. If they are leaving again, record it anew.',
  },
  'residents.moveUnknown': { zh: '没有找到这次转出。', en: 'This handing over was not found.' },
  'residents.moveSettled': {
    zh: '对方社区已接收或退回，不能再撤回。要人回来，请对方社区转回。',
    en: 'The other community has answered already; it cannot be called back. Ask them to hand the person back.',
  },
  'residents.recalledTooLate': {
    zh: '想撤回时，{place}已接收。人算在{place}；要人回来，请{place}转回。',
    en: '{place} had taken them in before they were called back. They count there; ask {place} to hand them back.',
  },
  'residents.recallAfterTaken': {
    zh: '{place}想撤回这次转入，而人已在本社区入户。请与{place}核对，需要时转回去。',
    en: '{place} would like them back, and they have been taken in here. Ask {place}, and hand them back if they are theirs.',
  },
  'residents.cameBackNotOurs': {
    zh: '{place}退回：不是本社区的人。人已回到原来那一户，请核对去了哪里。',
    en: '{place} sent them back: they do not live there. They are in their old household again; find out where they went.',
  },
  'residents.cameBackNeverCame': {
    zh: '{place}退回：人没有来。人已回到原来那一户，请核对去了哪里。',
    en: '{place} sent them back: they never came. They are in their old household again; find out where they went.',
  },
  'residents.cameBackNoSuchDoor': {
    zh: '{place}退回：没有这个门牌。人已回到原来那一户，请核对新地址。',
    en: '{place} sent them back: there is no such door. They are in their old household again; check the new address.',
  },
  'residents.cameBackUnreachable': {
    zh: '转不到{place}：系统里没有这个社区。人已回到原来那一户，请改选社区。',
    en: 'They could not be handed over to {place}: there is no such community here. They are in their old household again; choose another.',
  },
  'residents.arrivalUnknown': { zh: '没有找到这次转入。', en: 'This arrival was not found.' },
  'residents.arrivalSettled': {
    zh: '选的人里有人已接收、已退回或已被撤回，这次没有入账。请看最新名单。',
    en: 'Somebody chosen was taken in, sent back or called back already; nothing was changed. Look at the list as it is now.',
  },
  'residents.noSuchHousehold': {
    zh: '名册里没有这一户，没有接收。请另选一户，或先新建。',
    en: 'This household is not on the roster; nobody was taken in. Choose another, or add it first.',
  },
  'residents.takenOtherwise': {
    zh: '接收之后又有了别的登记，不能直接撤销。若不是本社区的人，请用“搬到别的社区”转回去。',
    en: 'Something else was recorded since they were taken in, so it cannot be undone. If they are not ours, hand them back with “moved to another community”.',
  },
  'residents.listedWhileAway': {
    zh: '此人已转往{place}，这里没有再算一次。若人还在这里，请撤回，或请{place}转回。',
    en: 'This person was handed over to {place} and is not counted here again. If they are here, call them back, or ask {place} to hand them back.',
  },
  'residents.mergedIntoFolded': {
    zh: '要保留的那条已并入别的登记，没有合并，请改选那一条。',
    en: 'The entry to be kept was itself merged into another; nothing was merged. Choose that other one.',
  },
  'residents.alreadyPriority': { zh: '这个人已经在重点人员里了。', en: 'This person is on the priority list already.' },
  'residents.priorityElsewhere': {
    zh: '这个人现在不在这一户，重点人员名单没有改。请打开其现在的一户再改。',
    en: 'This person is not of this household now; the priority list was not changed. Open the household where they live.',
  },
  'residents.notPriority': { zh: '这个人不在重点人员里。', en: 'This person is not on the priority list.' },
  'places.noHeading': {
    zh: '没有找到表头：要有“代码”和“名称”两列，最好还有“上级”。',
    en: 'No heading row was found: a code and a name are needed, and a parent if there is one.',
  },
} as const satisfies Problems;
