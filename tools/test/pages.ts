import { ensurePages } from '../launch/pages.mjs';
import { type Step, single } from './step.ts';

/** The web app, built: the servers that the database and browser tests start serve it, in a clone never started too. */
export const pages: Step = {
  name: 'pages',
  async run(root) {
    await ensurePages(root, { node: process.execPath, env: process.env });
    return single(true, '');
  },
};
