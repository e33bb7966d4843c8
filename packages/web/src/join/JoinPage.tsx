import { Empty } from '../look/index.ts';

export function JoinPage() {
  return <Empty title="防线" />;
}
