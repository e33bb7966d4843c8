import { usePath } from '../app/index.ts';
import { Empty } from '../look/index.ts';

export function CommandFace() {
  return <Empty title={['command', ...usePath()].join(' / ')} />;
}
