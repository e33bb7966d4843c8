import type { FastifyInstance } from 'fastify';
import type { Engine } from '../engine/engine.ts';
import { formLedgerRoute } from '../forms/formLedger.ts';
import { memberNames } from '../screening/index.ts';
import { fillCaseLedger } from './ledger.ts';
import { caseLedger } from './ledger.view.ts';

/** 居家隔离人员台账, in the district's form of February 2020. */
export function caseLedgerRoutes(app: FastifyInstance, engine: Engine): void {
  formLedgerRoute(app, engine, {
    name: 'quarantine',
    title: '居家隔离人员台账',
    summary: 'The ledger of home quarantine, in the office’s own form: one row a person',
    form: 'quarantine-ledger.xlsx',
    read: caseLedger,
    memberNames,
    fill: fillCaseLedger,
  });
}
