/**
 * The one catalogue of problems: every refusal, question and doubt by its code, in both languages.
 * Say what happened and what to do, in the words of a patient colleague. `{name}` takes a parameter.
 */
export const problems = {
  // The record itself.
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
  // Trying to reach somebody.
  'contacts.nobodyAbove': {
    zh: '上面没有街道，报不上去。请直接打电话。',
    en: 'There is no office above to hand it up to. Please call somebody.',
  },
  'contacts.notWaiting': {
    zh: '这一件没有在等接手，可能已有人接了。',
    en: 'Nobody waits for this to be taken on; perhaps somebody has.',
  },
  // Leads.
  'returns.arrivesLater': {
    zh: '到达日期 {day} 还没到，已原样记下，请核对。',
    en: 'The day of arrival, {day}, is yet to come. It is kept as told; please check it.',
  },
  'returns.leftAfterArriving': {
    zh: '离开日期在到达日期之后，已原样记下，请核对。',
    en: 'They are said to have left after they arrived. It is kept as told; please check the dates.',
  },
  'leads.tooManyLists': {
    zh: '一小时内读的名单太多了，请过一会儿再试。',
    en: 'Too many lists were read within an hour. Please try again later.',
  },
  'returns.linkEnded': {
    zh: '这个登记链接已经过期，或没有复制全。请向社区再要一个，或直接打社区电话。',
    en: 'This link has run out, or was not copied whole. Ask the community office for another, or call them.',
  },
  'returns.whoIsIt': {
    zh: '请填姓名和电话，社区才知道是谁要回来。',
    en: 'Please give your name and telephone number, so that the office knows who is coming.',
  },
  'returns.plannedBefore': {
    zh: '打算回来的日子 {day} 已经过去了。已经到了的，请直接到社区登记或打电话。',
    en: 'The day you mean to come, {day}, has passed. If you are here already, please register with the office or call.',
  },
  'leads.unknown': {
    zh: '还没有这条线索，记录已收下，请社区核对。',
    en: 'There is no such lead yet. The record is kept; the community should look.',
  },
  'leads.answeredOtherwise': {
    zh: '这条线索先前的结果不一样。两次都记下了，以后一次为准，请社区核对。',
    en: 'This lead was answered otherwise before. Both are kept, the later one counts; the community should look.',
  },
  'leads.doubleOfItself': {
    zh: '一条线索不能是它自己的重复。请另选一条。',
    en: 'A lead cannot be the double of itself. Please choose another one.',
  },
  'leads.passedToItself': {
    zh: '这条线索已经在这个社区。要转出，请另选一个社区。',
    en: 'The lead is in this community already. To pass it on, choose another one.',
  },
  'leads.passedAlready': {
    zh: '这条线索已经转出，还没有回音。',
    en: 'The lead was passed on already, and is not answered yet.',
  },
  'leads.notPassedHere': {
    zh: '这条线索不是别处转来的，没有地方可退。',
    en: 'The lead did not come from elsewhere: there is nobody to give it back to.',
  },
  'leads.nobodyThere': {
    zh: '没有这个社区，线索退回来了，请另找。',
    en: 'There is no such community; the lead came back. Please look for another one.',
  },
  'leads.noHeadings': {
    zh: '没有找到表头。线索表要有“姓名”一列，还要有落脚点、来源地或电话。',
    en: 'No headings were found. A list of leads needs a column of names, and one of addresses, origins or telephones.',
  },
  'leads.otherFile': {
    zh: '这不是这一批的原表，对不上行。请选推送时的那个文件。',
    en: 'This is not the file of this batch: its rows do not fit. Please choose the file as it was sent.',
  },
  // Home quarantine.
  'quarantine.unknown': {
    zh: '还没有这份隔离档案，记录已收下，请社区核对。',
    en: 'There is no such quarantine folder yet. The record is kept; the community should look.',
  },
  'quarantine.dayZeroAhead': {
    zh: '起算日不能晚于今天。请核对日期。',
    en: 'Day zero cannot be later than today. Please check the date.',
  },
  'quarantine.underCareAlready': {
    zh: '其中有人已经在另一份隔离档案里，请打开那一份。',
    en: 'Somebody here is in another quarantine folder already. Please open that one.',
  },
  'quarantine.proposedTwice': {
    zh: '同一人被两次提出隔离，以先记的为准，后记的日期留着供核对。',
    en: 'The same person was proposed twice. The earlier word holds; the other dates are kept for a look.',
  },
  'quarantine.notUnderCare': {
    zh: '其中有人不在观察中，请核对姓名和时间。',
    en: 'Somebody here is not under observation. Please check who and when.',
  },
  'quarantine.approvedAlready': { zh: '这次改期已经有人同意过了。', en: 'This change of dates was approved already.' },
  'quarantine.secondPerson': {
    zh: '这一步要由另一个人来确认，不能自己提、自己批。',
    en: 'Somebody else must confirm this; nobody approves their own request.',
  },
  'quarantine.dependantsNotAsked': {
    zh: '还没有问过家里有没有需要照护的人，问过才能开始隔离。',
    en: 'Nobody has asked yet whether somebody depends on them. The restriction cannot begin before that.',
  },
  'quarantine.noCarer': {
    zh: '还有 {count} 位需要照护的人没有落实照护人，隔离不能开始。请落实，或上报街道并等街道接手。',
    en: '{count} who depend on them have nobody yet; the restriction cannot begin. Find a carer, or hand it up and wait for the street to take it on.',
  },
  'quarantine.notPrepared': {
    zh: '文书、公示牌或责任人还缺 {count} 项，补齐后才能开始隔离。',
    en: '{count} letters, boards or team members are still missing. The restriction begins once they are there.',
  },
  'quarantine.noWitness': {
    zh: '对方拒签时要有见证人，请补上见证人姓名。',
    en: 'A refusal to sign needs a witness. Please add who stood by.',
  },
  'quarantine.servedTwice': {
    zh: '这份文书已经送达过，两次都记下了，以第一次为准。',
    en: 'This letter was served already. Both times are kept; the first one counts.',
  },
  'quarantine.unknownDependant': {
    zh: '档案里还没有这位需要照护的人，记录已收下，请核对。',
    en: 'The folder does not name this dependant yet. The record is kept; please check.',
  },
  'quarantine.nobodyAbove': {
    zh: '这里没有可以上报的上级，照护的人还要自己落实。',
    en: 'There is no office above to hand this up to. A carer still has to be found here.',
  },
  'quarantine.gapNotWaiting': {
    zh: '这件事已经有人接手，或者社区已经办好，不用再接手。',
    en: 'Somebody has taken this on already, or the community has settled it.',
  },
  'quarantine.gapNotTaken': {
    zh: '这件事没有接手过，不能交回。',
    en: 'This was not taken on, so it cannot be given back.',
  },
  'quarantine.doubleInTwo': {
    zh: '合并的两份登记各有一份隔离档案，同一个人被隔离了两次。请看两份档案，留一份，另一份作废。',
    en: 'Both entries that were merged had a quarantine folder: one person is observed twice. Keep one folder and mark the other as a mistake.',
  },
  'quarantine.otherDay': {
    zh: '手机上的日期和实际不一致，已按收到的时间记，请核对。',
    en: 'The day on the phone is not the day here. Please check when this was.',
  },
  'quarantine.feverBeforeRelease': {
    zh: '有人解除之后才收到此前的发热记录，请马上联系社区医生。',
    en: 'A fever from before a release arrived only now. Please call the community doctor at once.',
  },
  'quarantine.notApprover': {
    zh: '解除要由有权限的人确认，请交给社区书记或社区医生。',
    en: 'A release is confirmed by somebody who may: the secretary or the doctor.',
  },
  'quarantine.checklistOpen': {
    zh: '解除清单还没有核对完，请逐项确认。',
    en: 'The checklist for release is not complete. Please confirm each item.',
  },
  'quarantine.notOver': {
    zh: '观察期还没有满，请看应解除日。',
    en: 'The days of observation are not over. Please look at the due date.',
  },
  'quarantine.feverOpen': {
    zh: '有一次发热还没有处置，处置后才能解除。',
    en: 'A fever has not been dealt with; release waits for that.',
  },
  'quarantine.noSuchAlarm': {
    zh: '没有这条提醒，可能已经办结。',
    en: 'No such alarm stands; it may have ended already.',
  },
  'quarantine.stillInCare': {
    zh: '还有人在观察中，这份档案不能归档。',
    en: 'Somebody is still under observation; the folder cannot be put away.',
  },
  // The household's own page.
  'resident.ended': {
    zh: '这个链接打不开了：隔离已经结束，或社区换了新的链接。有事请打告知书上的电话。',
    en: 'This link opens nothing any more: the quarantine is over, or the office gave out a new one. Please call the numbers on your letter.',
  },
  'resident.tooMany': {
    zh: '这一小时打开得太多了，请过一会儿再试；急事请直接打电话。',
    en: 'It was opened too often within the hour. Try again later; for anything urgent, please call.',
  },
  'resident.enough': {
    zh: '您说的好几件还没有办完，这一件请直接打电话说，免得耽误。',
    en: 'Several things you told us are not done yet. Please call about this one, so that it does not wait.',
  },
  // Who may.
  'access.notYourRole': {
    zh: '你的岗位不能做这件事，请联系社区。',
    en: 'Your role does not do this. Please ask the community.',
  },
  'access.outsideScope': {
    zh: '这里不在你负责的范围内，没有入账，已保留，社区可以看到。',
    en: 'This is outside the places you answer for. It was not taken; it is kept for the community to see.',
  },
  'access.sessionEnded': {
    zh: '这部手机的登录已被停用，记录已收下，等社区确认后入账。',
    en: 'This phone was signed out from above. The records are kept until the community confirms them.',
  },
  'access.aboveYou': { zh: '不能邀请比自己岗位更高的人。', en: 'Nobody can invite above their own role.' },
  'access.outsideYours': {
    zh: '不能邀请别人负责自己范围以外的地方。',
    en: 'Nobody can invite outside their own places or time.',
  },
  'access.notYourRecord': {
    zh: '只能撤销自己记的，别人记的请社区来改。',
    en: 'You can undo your own records; others are mended at the desk.',
  },
  // Questions.
  'questions.unknown': { zh: '没有这个待核对事项。', en: 'There is no such question.' },
  'questions.alreadySettled': { zh: '这一条已经有人处理过了。', en: 'Somebody has settled this already.' },
  // Spot checks.
  'screening.spotCheckExists': { zh: '这次抽查已经抽过了。', en: 'This spot check was drawn already.' },
  'screening.notVisitedYet': {
    zh: '抽到的户里有还没访过的，只能抽访过的户。',
    en: 'Some of these households were not visited yet; only visited ones can be checked.',
  },
  'screening.notDrawn': {
    zh: '这一户不在这次抽查里。记录已收下，请社区看一眼。',
    en: 'This household is not in the spot check. The record is kept; please look.',
  },
  'screening.sameVisitor': {
    zh: '抽查和第一次走访是同一个人。记录已收下，最好换一个人再问。',
    en: 'The same person asked the first time. The record is kept; better let somebody else ask again.',
  },
  // Summaries and forms.
  'summary.notAForm': {
    zh: '这个文件打不开：请用 .xlsx 格式，不要加密码（旧的 .xls 先另存为 .xlsx）。',
    en: 'This file cannot be opened. It must be an .xlsx without a password (save an old .xls as .xlsx first).',
  },
  'summary.noHeadings': {
    zh: '这张表里没有认出排查的栏目。要有一列“村（社区）”或“单位”，和“今日排查户次”这样的表头。',
    en: 'No screening column was recognised. The form needs a column of places and headings such as 今日排查户次.',
  },
  // Residents and places.
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
  'residents.notPriority': { zh: '这个人不在重点人员里。', en: 'This person is not on the priority list.' },
  'places.noHeading': {
    zh: '没有找到表头：要有“代码”和“名称”两列，最好还有“上级”。',
    en: 'No heading row was found: a code and a name are needed, and a parent if there is one.',
  },
  // Screening.
  'screening.unknownRound': {
    zh: '没有找到这一轮排查。记录已收下，请社区核对。',
    en: 'This round was not found. The record is kept, for the desk to look at.',
  },
  'screening.roundClosed': {
    zh: '“{round}”已经结束，这次走访照样入账，请社区看一眼。',
    en: '“{round}” is closed. The visit counts all the same; the desk is asked to look.',
  },
  'screening.beforeRound': {
    zh: '这次走访写的是 {day}，早于“{round}”开始。照样入账，请社区看看日期是不是写错了。',
    en: 'This visit is dated {day}, before “{round}” began. It counts all the same; the desk is asked whether the date is right.',
  },
  'screening.selfReportUnclear': {
    zh: '住户扫留条自报的情况和名册对不上，还没算核清，请打电话问一下。',
    en: 'What the household reported by the slip does not fit the roster and settles nobody. Please call them.',
  },
  'slip.ended': {
    zh: '这张留条已经过期，或这一轮排查已经结束。有事请直接打社区电话。',
    en: 'This slip has run out, or its round is over. Please call your community office.',
  },
  'slip.tooMany': {
    zh: '刚才填得太多次了，请一小时后再试，或直接打社区电话。',
    en: 'Too many answers came in. Try again in an hour, or call your community office.',
  },
  'screening.roundExists': { zh: '这一轮已经开过了。', en: 'This round was opened already.' },
  'screening.placeNotBelow': {
    zh: '选的地方不在这一级下面，没有开。请重新选。',
    en: 'A place was chosen that does not lie below this one; the round was not opened. Choose again.',
  },
  'screening.endsBeforeStart': {
    zh: '结束日期早于开始日期，请改一下。',
    en: 'The round ends before it starts. Please mend the dates.',
  },
  'screening.notOpenedHere': {
    zh: '这一轮不是在这一级开的，请由开启的单位结束。',
    en: 'This round was opened by another level, which alone can close it.',
  },
  'screening.alreadyClosed': { zh: '这一轮已经结束了。', en: 'This round is closed already.' },
  'screening.wellWithFever': {
    zh: '记的是“正常”，量的体温却到了发热线。已照记，请打电话核对一下。',
    en: 'Recorded as well, with a temperature at the fever line. Taken as said; please ring and check.',
  },
  'screening.feverNotMeasured': {
    zh: '记的是“发热”，量的体温却没到发热线。已照记，请打电话核对一下。',
    en: 'Recorded as a fever, with a temperature below the fever line. Taken as said; please ring and check.',
  },
  'screening.noFollowUp': {
    zh: '这个人没有要跟进的情况，可能走访已撤销。已照记，请看一眼。',
    en: 'Nothing of this person is being followed up; the visit may have been taken back. Taken as said; please look.',
  },
  'screening.questionUnsound': {
    zh: '第 {n} 个问题没有写完整：要有问题，选择题至少两个选项，“要看一看”的条件要和题型相配。',
    en: 'Question {n} is not complete: it needs its wording, a choice at least two options, and a condition that fits its type.',
  },
  'screening.questionnaireOutdated': {
    zh: '问题已被别人改过，请在最新的一版上再改。',
    en: 'Somebody else changed the questions meanwhile. Please change the latest version.',
  },
  'screening.questionMeansOther': {
    zh: '“{question}”已有人答过，不能换题型；请删掉它，另加一个问题。',
    en: '“{question}” has been answered already and cannot change its type. Remove it and add another question.',
  },
  'screening.buildingInTwoGroups': {
    zh: '有一栋楼分到了两个小组，请只留一个。',
    en: 'A building is in two groups. Please leave it in one.',
  },
  'screening.unknownAnswer': {
    zh: '“{round}”有一个回答对不上当时的问题。回答已收下，请社区看一眼。',
    en: 'An answer in “{round}” belongs to no question of its version. It is kept, for the desk to look at.',
  },
  'policy.versionOutdated': {
    zh: '已有同版本或更新的方案。',
    en: 'The same or a newer version of the policy is in force.',
  },
  // Notices and members.
  'notices.exists': { zh: '这条通知已经发过了。', en: 'This notice was published already.' },
  'notices.unknown': { zh: '没有找到这条通知。', en: 'This notice was not found.' },
  'workforce.unknownGrant': { zh: '没有这项授权。', en: 'There is no such grant.' },
  'workforce.unknownMember': { zh: '没有这位工作人员。', en: 'There is no such member.' },
  // Signing in.
  'signIn.linkUsed': {
    zh: '这个链接已经用过或已过期，请让社区再发一个。',
    en: 'This link was used or has expired. Ask the community for another.',
  },
  'signIn.codeWrong': {
    zh: '这六位数字不对或已过期，请再看一眼微信里的页面。',
    en: 'These six digits are wrong or out of date. Look again at the page in WeChat.',
  },
  'signIn.tooManyTries': {
    zh: '试的次数太多了，请 {minutes} 分钟后再试。',
    en: 'Too many tries. Try again in {minutes} minutes.',
  },
  'signIn.pinWrong': { zh: '密码不对。', en: 'The PIN is not right.' },
  'signIn.pinWeak': {
    zh: '密码要六位数字，不要用 123456 或同一个数字。',
    en: 'The PIN takes six digits; not 123456, not one digit repeated.',
  },
  'signIn.needed': { zh: '请先登录。', en: 'Please sign in first.' },
  'signIn.pinNeeded': {
    zh: '这部手机很久没有联网了，请输入六位密码继续。',
    en: 'This phone was out of contact for long. Enter the PIN to go on.',
  },
  'signIn.passkeyUnknown': {
    zh: '这个通行密钥不能用，请用链接或密码登录。',
    en: 'This passkey cannot be used. Sign in with a link or the PIN.',
  },
  'signIn.locked': {
    zh: '这部手机已被停用，请联系社区。',
    en: 'This phone has been locked. Please ask the community.',
  },
  // Requests.
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
  // Files that belong to a record.
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
  // Roster files.
  'roster.notAFile': { zh: '这个文件打不开，请用 .xlsx 或 .csv。', en: 'This file cannot be read. Use .xlsx or .csv.' },
  'roster.noHeading': {
    zh: '没有找到表头（至少要有姓名或户主，和楼栋房号或地址）。',
    en: 'No heading row was found (a name or head, and a door or address, are needed).',
  },
  'roster.empty': { zh: '这个文件里没有内容。', en: 'There is nothing in this file.' },
  'roster.oldFormat': {
    zh: '这是旧格式(.xls)或加了密码的文件，请用 Excel/WPS 打开后另存为不带密码的 .xlsx。',
    en: 'This is an old .xls file or one with a password. Open it and save it as .xlsx without a password.',
  },
  'roster.tooLarge': {
    zh: '这个文件展开后超过 {megabytes} MB，请分成几个文件。',
    en: 'Unpacked, this file is larger than {megabytes} MB. Split it into several files.',
  },
  'roster.tooManyRows': {
    zh: '这个文件超过 {rows} 行，请分成几个文件。',
    en: 'This file has more than {rows} rows. Split it into several files.',
  },
  'roster.tooManyColumns': {
    zh: '第 {row} 行超过 {columns} 列，这不像人员名册。',
    en: 'Row {row} has more than {columns} columns; this does not look like a roster.',
  },
  'roster.readAgain': {
    zh: '这个文件已不在服务器的内存里（原文件不保存），请再选一次同一个文件。',
    en: 'The server no longer holds this file (files are not kept). Choose the same file again.',
  },
  'roster.notNow': {
    zh: '这个文件现在还不能这样做，请看一下它的进度。',
    en: 'This cannot be done with the file at this moment. Look at how far it got.',
  },
  'roster.unknownField': {
    zh: '“{heading}”一列选的内容不认识，请重新选。',
    en: 'What was chosen for the column “{heading}” is not known. Choose again.',
  },
  // What somebody has to look at in a roster. None of these keeps another row out.
  'roster.sheetSkipped': {
    zh: '这张表的表头没有看懂，整张表没有导入。',
    en: 'The headings of this sheet were not understood; none of it was imported.',
  },
  'roster.noDoor': {
    zh: '看不出住在哪栋哪户，这一行没有导入。',
    en: 'No building and door could be made out. This row was not imported.',
  },
  'roster.listedTwice': {
    zh: '同一证件号码已在“{sheet}”第 {first} 行登记在另一户，这一行没有导入。',
    en: 'The same document number stands in row {first} of “{sheet}”, in another household. This row was not imported.',
  },
  'roster.repeated': {
    zh: '与第 {first} 行是同一个人，只记一次。',
    en: 'The same person as in row {first}; taken once.',
  },
  'roster.idNotANumber': {
    zh: '身份证号被表格软件变成了数字，后几位已丢失，请按证件重新填写（单元格先设为文本）。',
    en: 'A spreadsheet turned this ID number into a figure and lost its last digits. Type it again as text.',
  },
  'roster.badChecksum': {
    zh: '身份证号的校验位不对，可能有一位写错，请核对。',
    en: 'The check digit of this ID number is wrong; one digit may be mistyped.',
  },
  'roster.documentUnclear': {
    zh: '证件号码看不出是哪种证件，请核对。',
    en: 'It is unclear what document this number belongs to.',
  },
  'roster.documentDisagrees': {
    zh: '证件号码与已登记的不同，仍保留原来的，请核对。',
    en: 'The document number differs from the one on record, which was kept. Please check.',
  },
  'roster.phoneUnclear': {
    zh: '电话号码的位数不对，请核对。',
    en: 'This does not look like a telephone number. Please check.',
  },
  'roster.sexDisagrees': {
    zh: '性别与身份证号不一致，请核对。',
    en: 'The sex does not agree with the ID number. Please check.',
  },
  'roster.nameMissing': { zh: '这一行没有姓名。', en: 'This row has no name.' },
  'roster.headWithoutRow': {
    zh: '户主没有自己的一行，请核对户主是否住在这里。',
    en: 'The head of this household has no row of their own. Do they live here?',
  },
  'roster.twoHeads': {
    zh: '这一户有两位户主，请核对是一户还是两户。',
    en: 'This household has two heads. Is it one household or two?',
  },
  'roster.countDisagrees': {
    zh: '常住人数写的是 {told}，名单里有 {found} 人。',
    en: 'The count says {told}; {found} are listed.',
  },
  'roster.nobodyNamed': {
    zh: '这一户没有写人，也没有写空置。',
    en: 'Nobody is named here, and the dwelling is not said to be vacant.',
  },
  'roster.vacantButInhabited': {
    zh: '写着空置，却登记有人，请核对。',
    en: 'Said to be vacant, yet somebody is listed here. Please check.',
  },
  'roster.othersOnRecord': {
    zh: '这一户原来登记的人这次都不在名单里，请核对是否已搬走。',
    en: 'None of those on record here are in this file. Have they moved away?',
  },
  'roster.hasLeft': {
    zh: '此人登记为已搬走或已去世，这份名册仍写着住在这里，没有改回，请核对。',
    en: 'This person is on record as having left, and this file still has them here. Nothing was changed; please check.',
  },
  'roster.personMoved': {
    zh: '此人原来登记在另一户，已改到这一户，请核对。',
    en: 'This person was on record in another household and was moved to this one. Please check.',
  },
} as const satisfies { [code: string]: { zh: string; en: string } };

export type ProblemCode = keyof typeof problems;
export type Language = 'zh' | 'en';

/** The words for a code, with its parameters filled in. */
export function wordsFor(
  code: ProblemCode,
  language: Language,
  params: { [name: string]: string | number } = {},
): string {
  return problems[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
