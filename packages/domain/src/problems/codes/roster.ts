/** A roster as an office sent it. */
import type { Problems } from '../shapes.ts';

export const roster = {
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
  'roster.noRowsKept': {
    zh: '这份名册没有待核对的行了；要是导入得早、没有留下，请把原文件再导入一次。',
    en: 'No rows of this roster are in question any more. If it was imported before rows were kept, import the file again.',
  },
  'roster.notNow': {
    zh: '这个文件现在还不能这样做，请看一下它的进度。',
    en: 'This cannot be done with the file at this moment. Look at how far it got.',
  },
  'roster.unknownField': {
    zh: '“{heading}”一列选的内容不认识，请重新选。',
    en: 'What was chosen for the column “{heading}” is not known. Choose again.',
  },
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
  'roster.standsElsewhere': {
    zh: '名册写在“{from}”的 {n} 户，登记里已在“{to}”（分过楼、并过楼或搬过家）。仍按登记，没有搬动，请核对。',
    en: 'This file has {n} household(s) in “{from}” that are on record in “{to}” (a building was divided or joined, or they moved). They were left where they are; please check.',
  },
  'roster.otherGrid': {
    zh: '名册把“{building}”写在“{from}”，登记里属于“{to}”。仍按登记，没有改；要改请到“分楼、并楼、划网格”。',
    en: 'This file puts “{building}” into “{from}”; on record it is of “{to}”. Nothing was changed. To change it, go to “Divide and join the ground”.',
  },
  'roster.calledOtherwise': {
    zh: '名册里的“{from}”，登记里现在叫“{to}”。按登记的名称，没有改回。',
    en: '“{from}” of this file is called “{to}” on record now. The name on record was kept.',
  },
  'roster.livesElsewhere': {
    zh: '此人现在登记在另一户。这份名册以前导入过，没有把人搬回来，请核对。',
    en: 'This person is on record in another household now. This file was imported before, and nobody was moved back; please check.',
  },
} as const satisfies Problems;
