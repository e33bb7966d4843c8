import { usePath } from '../app/index.ts';
import { Empty } from '../look/index.ts';

export function DeskFace() {
  return <Empty title={['desk', ...usePath()].join(' / ')} />;
}
