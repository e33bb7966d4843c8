/** What faces take from the app around them. */
export { AboutMe } from './AboutMe.tsx';
export { Appearance } from './Appearance.tsx';
export { facesFor } from './faceFor.ts';
export { NetworkLine } from './NetworkLine.tsx';
export { type FaceName, hrefOf, type Query, useGo, usePath, useQuery } from './path.ts';
export { roleWords } from './roleWords.ts';
export { SigningOut } from './SigningOut.tsx';
export { ThisPhone } from './ThisPhone.tsx';
export { useNow } from './useNow.ts';
export { WhoIAm } from './WhoIAm.tsx';
