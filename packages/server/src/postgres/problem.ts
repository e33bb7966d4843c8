/** Why the server cannot start, said to whoever typed the command, in both languages. Anything else thrown is a bug. */
export class StartProblem extends Error {
  readonly zh: string;
  readonly en: string;

  constructor(zh: string, en: string) {
    super(en);
    this.name = 'StartProblem';
    this.zh = zh;
    this.en = en;
  }
}

/** Tells whoever waits what is going on, in both languages. */
export type Tell = (zh: string, en: string) => void;
