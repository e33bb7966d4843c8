export { PictureOpener } from './PictureOpener.tsx';
export { scaledDown } from './photo.ts';
export { SignPad } from './SignPad.tsx';
