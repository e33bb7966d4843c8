const quietFor = 2_000;
const repeatEvery = 20_000;

/**
 * Says what is being waited for, on stderr, once it takes longer than a breath.
 * @template Result
 * @param {string} doing
 * @param {Promise<Result>} work
 */
export async function withProgress(doing, work) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  let told = false;
  const tell = () => {
    process.stderr.write(told ? `  … ${seconds()} s\n` : `${doing} …\n`);
    told = true;
  };
  const first = setTimeout(tell, quietFor);
  const again = setInterval(tell, repeatEvery);
  try {
    return await work;
  } finally {
    clearTimeout(first);
    clearInterval(again);
    if (told) process.stderr.write(`  ${seconds()} s\n`);
  }
}
