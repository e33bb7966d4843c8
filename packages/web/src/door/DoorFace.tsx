import { usePath } from '../app/index.ts';
import { Empty } from '../look/index.ts';

export function DoorFace() {
  return <Empty title={['door', ...usePath()].join(' / ')} />;
}
