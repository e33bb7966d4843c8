import { Popover } from 'antd';
import { AboutMe } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';

/** Who sits here; behind the name: language, light and dark, print. */
export function Myself() {
  const { session } = useDevice();
  return (
    <Popover trigger="click" placement="topLeft" content={<AboutMe />}>
      <button type="button" className="dk-plain">
        {session.name}
      </button>
    </Popover>
  );
}
