/**
 * Chinese letters on a machine that has none. Nearly every phone brings its own, better ones, so the
 * webfont's stylesheet is asked for only where two different characters draw as the same empty box.
 */
export async function bringChineseFont(): Promise<void> {
  if (drawsChinese()) return;
  await Promise.all([import('@fontsource/noto-sans-sc/400.css'), import('@fontsource/noto-sans-sc/700.css')]);
}

function drawsChinese(): boolean {
  const context = Object.assign(document.createElement('canvas'), { width: 40, height: 40 }).getContext('2d', {
    willReadFrequently: true,
  });
  if (!context) return true;
  const draw = (character: string) => {
    context.clearRect(0, 0, 40, 40);
    context.font = '32px sans-serif';
    context.fillText(character, 2, 34);
    return context.getImageData(0, 0, 40, 40).data.join();
  };
  return draw('防') !== draw('线');
}
