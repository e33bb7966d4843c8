import { Appearance } from './Appearance.tsx';
import { SigningOut } from './SigningOut.tsx';
import { ThisPhone } from './ThisPhone.tsx';
import { WhoIAm } from './WhoIAm.tsx';

/** Me, whole: who, how it looks, this phone, and the way out. */
export function AboutMe() {
  return (
    <div className="fx-stack">
      <WhoIAm />
      <Appearance />
      <ThisPhone />
      <SigningOut />
    </div>
  );
}
