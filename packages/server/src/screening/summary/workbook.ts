/** The summary of a day as a workbook of our own: one row a place, the whole last, and what it may lack. */
import type { SummaryRow, SummaryTold } from '@fangxian/domain/exchange';
import type { Language } from '@fangxian/domain/problems';
import { type SheetCell, type SheetFile, sheetFile } from '../../forms/sheetFile.ts';

type Column = { readonly zh: string; readonly en: string; readonly of: (row: SummaryRow) => SheetCell };

/** Day first, then the round so far. Households are distinct: those of the days do not add up to the round's. */
const columns: readonly Column[] = [
  { zh: '应排查户数', en: 'Households', of: (row) => row.households },
  { zh: '其中新增', en: 'Added since', of: (row) => row.added },
  { zh: '今日排查户次', en: 'Household visits, day', of: (row) => row.day.householdVisits },
  { zh: '今日排查人次', en: 'Persons asked, day', of: (row) => row.day.personVisits },
  { zh: '今日户数（去重）', en: 'Households (once each), day', of: (row) => row.day.households },
  { zh: '今日出动人次', en: 'Staff-days, day', of: (row) => row.day.staffTimes },
  { zh: '累计户次', en: 'Household visits, round', of: (row) => row.soFar.householdVisits },
  { zh: '累计人次', en: 'Persons asked, round', of: (row) => row.soFar.personVisits },
  { zh: '累计户数（去重）', en: 'Households (once each), round', of: (row) => row.soFar.households },
  { zh: '累计出动人次', en: 'Staff-days, round', of: (row) => row.soFar.staffTimes },
  { zh: '已核清户数', en: 'Settled', of: (row) => row.settled },
  { zh: '访过未核清户数', en: 'Tried, not settled', of: (row) => row.tried },
  { zh: '未访户数', en: 'Not reached', of: (row) => row.notYet },
  { zh: '需要关注（人，现在）', en: 'Need attention (persons, now)', of: (row) => row.attention },
  { zh: '外出（人，现在）', en: 'Away (persons, now)', of: (row) => row.away },
];

const words = {
  zh: { title: '排查日报', place: '地方', day: '日期', total: '合计' },
  en: { title: 'Daily summary', place: 'Place', day: 'Day', total: 'Total' },
} as const;

export function summaryName({ self, day }: SummaryTold, language: Language): string {
  return `${words[language].title} ${self.name} ${day}`;
}

export async function summaryWorkbook(
  told: SummaryTold,
  language: Language,
  lacking: string | undefined,
): Promise<SheetFile> {
  const w = words[language];
  const file = sheetFile(w.title, [
    { heading: w.place, width: 22 },
    { heading: w.day, width: 12 },
    ...columns.map((column) => ({ heading: column[language], width: 14 })),
  ]);
  const line = (name: string, row: SummaryRow) => file.row([name, told.day, ...columns.map(({ of }) => of(row))]);
  for (const row of told.rows) await line(row.name, row);
  await line(w.total, told.self);
  if (lacking) await file.row([lacking]);
  await file.end();
  return file;
}

/** In one sentence, without a name. */
export function lackingIn({ unsent }: SummaryTold, language: Language, zone: string): string | undefined {
  const { quiet, since, devices, waiting, records } = unsent;
  const time = (at: number) =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
      ...{ timeZone: zone, month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' },
    }).format(at);
  const said =
    language === 'en'
      ? [
          quiet > 0 && since && `${quiet} of ${devices} phones have not been in touch since ${time(since)}.`,
          waiting > 0 && `${waiting} phones hold ${records} records not sent yet.`,
        ]
      : [
          quiet > 0 && since && `${devices} 部手机里有 ${quiet} 部在 ${time(since)} 以后没联网。`,
          waiting > 0 && `${waiting} 部手机上还有 ${records} 条没送到。`,
        ];
  return said.filter(Boolean).join(' ') || undefined;
}
