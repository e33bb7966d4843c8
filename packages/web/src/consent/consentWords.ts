import { defineWords } from '../words/index.ts';

/** Ledgers as offices call them. */
export const ledgerNames = defineWords({
  zh: {
    householdScreening: '入户排查登记表',
    closing: '未核清户清单',
    quarantine: '居家隔离人员台账',
    returnees: '返碚人员登记表',
  },
  en: {
    householdScreening: 'household screening register',
    closing: 'list of households not accounted for',
    quarantine: 'register of home quarantine',
    returnees: 'register of who came back',
  },
});
