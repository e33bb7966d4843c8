/**
 * The orderly end. Things are stopped in the opposite order of their start, so that whatever somebody still needs goes
 * last. An interrupt often arrives twice (from the terminal, and passed on by npm): once is enough. Who insists some
 * seconds later is obeyed at once; the database survives that too.
 */
export type Stopping = {
  /** Waits for a part to start, and sees to it that it is stopped, even when the end comes while it still starts. */
  part<Started>(starting: Promise<Started>, stop: (started: Started) => Promise<void>): Promise<Started>;
  /** Once the end has begun, what fails in a start under way is no news. */
  hasBegun(): boolean;
  now(): Promise<void>;
};

const insistedAfter = 3_000;

export function stopping(process: NodeJS.Process): Stopping {
  const parts: (() => Promise<void>)[] = [];
  let under: Promise<void> | undefined;
  let began = 0;

  const stopAll = async () => {
    for (let stop = parts.pop(); stop !== undefined; stop = parts.pop()) await stop();
  };
  const now = () => {
    under ??= stopAll();
    return under;
  };
  const onSignal = () => {
    if (under !== undefined) {
      if (Date.now() - began > insistedAfter) process.exit(1);
      return;
    }
    began = Date.now();
    now().then(
      () => process.exit(0),
      (problem: unknown) => {
        process.stderr.write(`${problem instanceof Error ? problem.stack : problem}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  // Whoever started us was killed: an orphan would hold the data folder against the next start.
  process.once('disconnect', onSignal);
  process.channel?.unref();

  return {
    part(starting, stop) {
      parts.push(() => starting.then(stop, () => undefined));
      return starting;
    },
    hasBegun: () => under !== undefined,
    now,
  };
}
